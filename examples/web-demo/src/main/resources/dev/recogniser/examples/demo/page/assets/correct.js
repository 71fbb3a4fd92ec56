import { correct } from './api.js';
import { byId } from './dom.js';
import { hideProblem, showProblem } from './notice.js';
import { writer } from './writer.js';

/**
 * "Yes" or "No, it is …": stores what the chosen character really is, where the server's operator wants to know. A model
 * that learns from wrong readings alone forgets the right ones.
 */
export class Correct {
  #form = byId('correct');
  #input = byId('correct-label');
  #shown;
  #character;
  #labels = [];

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    byId('correct-yes').addEventListener('click', () => this.#store(this.#character.label));
  }

  /** What the server offers. */
  use({ corrections, model }) {
    this.#form.hidden = !corrections;
    this.#labels = model.labels;
  }

  #show() {
    const { character } = this.#shown;
    if (character !== this.#character) {
      this.#character = character;
      this.#input.value = '';
      const possible = character && (character.strokes.length > 0 || character.glyph);
      this.#form.querySelector('fieldset').disabled = !possible;
      this.#say(character && !possible ? 'Only drawn characters can be corrected.' : '');
    }
  }

  #submit(event) {
    event.preventDefault();
    const label = this.#input.value.trim();
    if (this.#labels.includes(label)) {
      this.#store(label);
    } else {
      this.#say(label ? `The model does not know ${label}.` : 'Type the right character first.');
      this.#input.focus();
    }
  }

  async #store(label) {
    const { character, reading } = this.#shown;
    this.#input.value = ''; // so that it is not stored twice
    this.#say('Storing …');
    try {
      const { stored } = await correct(correctionOf(character, label, reading));
      hideProblem();
      const words = character.label === label ? `${label} is right` : `this ${character.label} is ${label}`;
      this.#say(`Stored: ${words} (number ${stored}).`, character);
    } catch (fault) {
      showProblem(fault);
      this.#putBack(label, character);
    }
  }

  #putBack(label, character) {
    this.#say('Not stored.', character);
    if (character === this.#character && character.label !== label) {
      this.#input.value = label;
    }
  }

  /** Says it, unless it is about a character that is no longer chosen. */
  #say(words, about = this.#character) {
    if (about === this.#character) {
      byId('correct-note').textContent = words;
    }
  }
}

function correctionOf({ strokes, glyph, box, label: read }, label, { drawing, model }) {
  const ink = strokes.length > 0 ? { strokes: strokes.map((i) => drawing.strokes[i]) } : { glyph };
  return { ...ink, box, read, label, writer: writer(), model: model.name };
}
