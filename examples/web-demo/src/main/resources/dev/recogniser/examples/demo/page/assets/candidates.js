import { byId, make } from './dom.js';
import { percent } from './percent.js';

/** What the chosen character may be: each candidate with a bar. */
export class Candidates {
  #shown;
  #character;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
  }

  #show() {
    const { character } = this.#shown;
    if (character !== this.#character) {
      this.#character = character;
      byId('chosen-label').textContent = character?.label ?? '–';
      byId('chosen-certainty').textContent = certainty(character);
      byId('candidates').replaceChildren(...(character?.candidates ?? []).map(row));
    }
  }
}

function certainty(character) {
  if (!character) {
    return 'No character yet';
  }
  const doubtful = character.unsure || character.rejected;
  return `${doubtful ? 'unsure' : 'sure'}, ${percent(character.certainty)}`;
}

function row({ label, probability }) {
  const bar = make('span', { className: 'bar', ariaHidden: 'true' }, make('span'));
  bar.firstChild.style.width = `${100 * probability}%`;
  return make('li', {}, make('b', {}, label), bar, make('span', {}, percent(probability)));
}
