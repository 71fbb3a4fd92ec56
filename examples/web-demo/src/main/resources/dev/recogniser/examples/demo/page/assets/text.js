import { byId, make, tell } from './dom.js';
import { partsOf } from './parts.js';
import { percent } from './percent.js';

const KEYS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -Infinity, End: Infinity };

const MARKS = {
  '.': 'full stop',
  ',': 'comma',
  '-': 'hyphen',
  "'": 'apostrophe',
  ':': 'colon',
  '/': 'slash',
  '(': 'opening bracket',
  ')': 'closing bracket',
  '!': 'exclamation mark',
  '?': 'question mark',
};

/**
 * The text that was read, large. A click, or the arrow keys, chooses one of its characters; a wavy line is under what is
 * unsure. Fires `edit` when someone wants to type it.
 */
export class Text extends EventTarget {
  #place = byId('text');
  #shown;
  #reading;

  constructor(shown) {
    super();
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
    this.#place.addEventListener('click', (event) => this.#click(event));
    this.#place.addEventListener('keydown', (event) => this.#key(event));
    this.#place.addEventListener('dblclick', () => tell(this, 'edit'));
  }

  get #buttons() {
    return [...this.#place.querySelectorAll('[role=button]')];
  }

  #show() {
    const { reading } = this.#shown;
    const focused = this.#place.contains(document.activeElement);
    if (reading !== this.#reading) {
      this.#reading = reading;
      this.#place.replaceChildren(...(reading ? partsOf(reading) : []).map((part) => this.#element(part)));
      this.#place.dataset.length = lengthOf(reading?.text ?? '');
      byId('said').value = reading?.text ?? '';
      document.querySelector('.take').hidden = !reading?.text;
    }
    this.#choose(focused);
  }

  #element({ text, index }) {
    if (index === undefined) {
      return text;
    }
    const { label, certainty, unsure, rejected, mended } = this.#shown.characters[index];
    const doubtful = unsure || rejected;
    const name = `${spoken(label)}, ${mended ? 'corrected' : `${doubtful ? 'unsure, ' : ''}${percent(certainty)}`}`;
    const element = make('span', { role: 'button', ariaLabel: name }, text);
    element.classList.toggle('unsure', doubtful);
    element.classList.toggle('mended', mended === true);
    return element;
  }

  #choose(focused) {
    this.#buttons.forEach((button, i) => {
      const chosen = i === this.#shown.index;
      button.ariaPressed = String(chosen);
      button.tabIndex = chosen ? 0 : -1;
      if (chosen && focused) {
        button.focus({ preventScroll: true });
      }
    });
  }

  #click(event) {
    const index = this.#buttons.indexOf(event.target.closest('[role=button]'));
    if (index >= 0) {
      this.#shown.choose(index);
    }
  }

  #key(event) {
    const step = event.key === ' ' || event.key === 'Enter' ? 0 : KEYS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const buttons = this.#buttons;
    const index = Math.min(Math.max(this.#shown.index + step, 0), buttons.length - 1);
    this.#shown.choose(index);
    buttons[index]?.focus({ preventScroll: true });
  }
}

/** Screen readers do not tell a capital from a small letter by themselves, and pass over most marks. */
function spoken(label) {
  return /^[A-Z]$/.test(label) ? `capital ${label}` : (MARKS[label] ?? label);
}

/** Which of three sizes the text is shown in: what is long is smaller, so that the place for it stays the same. */
function lengthOf(text) {
  if (!text) {
    return 'long';
  }
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length === 1 && longest <= 12) {
    return 'short';
  }
  return lines.length <= 2 && longest <= 24 ? 'medium' : 'long';
}
