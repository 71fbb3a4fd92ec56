import { byId, make, tell } from './dom.js';
import { partsOf, wordsOf } from './parts.js';
import { percent } from './percent.js';

/** What else the word of the chosen character may be. Fires `choose` with the whole `text` that a click makes of it. */
export class Words extends EventTarget {
  #shown;

  constructor(shown) {
    super();
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
  }

  #show() {
    const { reading, index } = this.#shown;
    const word = reading && wordsOf(reading).find(({ from, to }) => from <= index && index < to);
    const choices = (word?.alternatives ?? []).filter(({ probability }) => probability >= 0.001);
    byId('of-word').hidden = choices.length < 2;
    byId('words').replaceChildren(...choices.map((reading_) => this.#row(reading_, word)));
  }

  #row({ text, probability }, word) {
    const { reading } = this.#shown;
    const now = reading.characters.slice(word.from, word.to).map(({ label }) => label).join('');
    const button = make('button', { type: 'button' }, make('b', {}, text), ' ', make('small', {}, percent(probability)));
    button.ariaPressed = String(text === now);
    button.addEventListener('click', () => tell(this, 'choose', { text: textWithWord(reading, word, text) }));
    return make('li', {}, button);
  }
}

/** The whole text with another word in the place of one. */
function textWithWord(reading, { from, to }, word) {
  const parts = partsOf(reading);
  const begin = parts.findIndex(({ index }) => index === from);
  const end = parts.findIndex(({ index }) => index === to - 1);
  const join = (some) => some.map(({ text }) => text).join('');
  return join(parts.slice(0, begin)) + word + join(parts.slice(end + 1));
}
