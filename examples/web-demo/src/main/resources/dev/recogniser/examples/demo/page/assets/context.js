import { byId } from './dom.js';
import { percent } from './percent.js';

/** Tells of the chosen character what its word may be, and what it looks like by itself if that is something else. */
export class Context {
  #shown;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
  }

  #show() {
    const { character, reading, index } = this.#shown;
    byId('context').textContent = character ? `${ofWord(wordOf(reading, index))}${ofLooks(character)}` : '';
  }
}

/** The word of a character: words have so many of the characters one after the other. */
function wordOf({ lines }, index) {
  const words = lines.flatMap((line) => line.words);
  return words.flatMap((word) => Array(word.characters).fill(word))[index];
}

function ofWord({ alternatives }) {
  return `The word: ${alternatives.map(({ text, probability }) => `${text} (${percent(probability)})`).join(', ')}.`;
}

function ofLooks({ label, alone: [looks] }) {
  return looks.label === label ? '' : ` Alone it looks like ${looks.label} (${percent(looks.probability)}).`;
}
