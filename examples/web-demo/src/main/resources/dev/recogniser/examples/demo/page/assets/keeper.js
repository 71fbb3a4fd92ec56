import { correct } from './api.js';
import { byId } from './dom.js';
import { hideProblem, showProblem } from './notice.js';
import { writer } from './writer.js';

/**
 * Stores what characters really are, where the server's operator wants to know and the user does not mind. A model that
 * learns from wrong readings alone forgets the right ones: what was read rightly is stored, too, if someone says so.
 */
export class Keeper {
  #wanted = false;
  #last = Promise.resolve();

  constructor(sheet) {
    sheet.addEventListener('change', () => (byId('keep-note').textContent = ''));
  }

  /** What the server offers. */
  use({ corrections }) {
    this.#wanted = corrections;
    byId('keeping').hidden = !corrections;
  }

  /** Stores what characters of a reading are, `{character, label}` each, one after the other. */
  keep(changes, reading) {
    const possible = changes.filter(({ character: { strokes, glyph } }) => strokes.length > 0 || glyph);
    if (this.#wanted && byId('keep').checked && possible.length > 0) {
      this.#last = this.#last.then(() => this.#store(possible, reading));
    }
  }

  async #store(changes, reading) {
    try {
      for (const { character, label } of changes) {
        await correct(correctionOf(character, label, reading));
      }
      hideProblem();
      byId('keep-note').textContent = `Stored: ${inWords(changes)}.`;
    } catch (fault) {
      byId('keep-note').textContent = 'Not stored.';
      showProblem(fault);
    }
  }
}

function inWords(changes) {
  const [{ character, label }] = changes;
  if (changes.length > 1) {
    return `${changes.length} characters`;
  }
  return character.read === label ? `${label} is right` : `this ${character.read} is ${label}`;
}

function correctionOf({ strokes, glyph, box, read }, label, { drawing, model }) {
  const ink = strokes.length > 0 ? { strokes: strokes.map((i) => drawing.strokes[i]) } : { glyph };
  return { ...ink, box, read, label, writer: writer(), model: model.name };
}
