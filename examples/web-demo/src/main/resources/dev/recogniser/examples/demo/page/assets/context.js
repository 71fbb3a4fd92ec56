import { byId } from './dom.js';
import { percent } from './percent.js';

/**
 * Tells of the chosen character what its word may be, and what it looks like by itself if that is something else, or
 * rather no character at all.
 */
export class Context {
  #shown;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
  }

  #show() {
    const { character, reading, index } = this.#shown;
    byId('context').textContent = character ? sentences(wordOf(reading, index), character) : '';
  }
}

function sentences(word, character) {
  return `${ofWord(word)}${ofLooks(character)}${ofShape(character)}`;
}

/** The word of a character: words have so many of the characters one after the other. */
function wordOf({ lines }, index) {
  const words = lines.flatMap((line) => line.words);
  return words.flatMap((word) => Array(word.characters).fill(word))[index];
}

function ofWord({ alternatives }) {
  return `The word: ${alternatives.map(({ text, probability }) => `${text} (${percent(probability)})`).join(', ')}.`;
}

function ofShape({ nonCharacter = 0 }) {
  return nonCharacter < 0.5 ? '' : ` By its shape alone it may be no single character (${percent(nonCharacter)}).`;
}

function ofLooks({ label, alone: [looks] }) {
  return looks.label === label ? '' : ` Alone it looks like ${looks.label} (${percent(looks.probability)}).`;
}
