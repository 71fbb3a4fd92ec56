import { byId, make } from './dom.js';
import { say } from './notice.js';
import { percent } from './percent.js';

/**
 * What the chosen character may be, and why it was read so. A click on a candidate says what it is; any other can be
 * typed.
 */
export class Mend {
  #shown;
  #keeper;
  #character;
  #labels = [];

  /** @param keeper keeps what is chosen, where the server's operator wants to know */
  constructor(shown, keeper) {
    this.#shown = shown;
    this.#keeper = keeper;
    shown.addEventListener('change', () => this.#show());
    byId('other-form').addEventListener('submit', (event) => this.#submit(event));
    byId('other').addEventListener('input', () => this.#typed());
    byId('restore').addEventListener('click', () => shown.restore());
  }

  /** What the server offers. */
  use({ model }) {
    this.#labels = model.labels;
  }

  #show() {
    const { character, reading } = this.#shown;
    byId('mend').hidden = !character && !reading?.mended;
    byId('invite').hidden = reading !== null;
    byId('restore').hidden = !reading?.mended;
    byId('other-form').hidden = !character;
    if (character !== this.#character) {
      this.#character = character;
      byId('chosen-label').textContent = character?.label ?? '';
      byId('chosen-certainty').textContent = certainty(character);
      byId('candidates').replaceChildren(...(character ? candidatesOf(character) : []).map((each) => this.#row(each)));
      byId('other').value = '';
      byId('why').textContent = character ? sentences(character) : '';
    }
  }

  #row({ label, probability }) {
    const bar = make('span', { className: 'bar', ariaHidden: 'true' }, make('span'));
    bar.firstChild.style.width = `${100 * probability}%`;
    const name = `${label}, ${percent(probability)}`;
    const button = make('button', { type: 'button', ariaLabel: name }, make('b', {}, label), bar);
    button.append(make('small', {}, percent(probability)));
    button.ariaPressed = String(label === this.#character.label);
    button.addEventListener('click', () => this.#choose(label));
    return make('li', {}, button);
  }

  /** A label that is known is taken as soon as it is typed. */
  #typed() {
    if (this.#labels.includes(byId('other').value)) {
      this.#choose(byId('other').value);
    }
  }

  #submit(event) {
    event.preventDefault();
    const label = byId('other').value.trim();
    if (label) {
      say(`The model does not know ${label}. Edit the text instead.`);
    }
  }

  #choose(label) {
    const { character, reading, index } = this.#shown;
    this.#shown.choose(index);
    this.#keeper.keep([{ character, label }], reading);
    this.#shown.mend([{ character, label }]);
  }
}

/** What was chosen, although it was no candidate, is shown among them. */
function candidatesOf({ candidates, label, mended }) {
  return mended && !candidates.some((each) => each.label === label)
    ? [{ label, probability: 0 }, ...candidates]
    : candidates;
}

function certainty(character) {
  if (!character) {
    return '';
  }
  if (character.mended) {
    return character.read && character.read !== character.label ? `your choice; it was read as ${character.read}` : 'your choice';
  }
  if (character.typed) {
    return 'as you typed it';
  }
  const doubtful = character.unsure || character.rejected;
  return `${doubtful ? 'unsure' : 'sure'}, ${percent(character.certainty)}. Is it something else?`;
}

function sentences(character) {
  return `${character.mended ? '' : (character.why?.sentence ?? '')}${ofLooks(character)}${ofShape(character)}`;
}

function ofLooks({ read, alone: [looks] }) {
  return looks.label === read ? '' : ` Alone it looks like ${looks.label} (${percent(looks.probability)}).`;
}

function ofShape({ nonCharacter = 0 }) {
  return nonCharacter < 0.5 ? '' : ` By its shape alone it may be no single character (${percent(nonCharacter)}).`;
}
