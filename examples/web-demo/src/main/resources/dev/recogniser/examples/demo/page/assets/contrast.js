import { contrast } from './api.js';
import { byId, make } from './dom.js';
import { withPicture } from './heat.js';
import { hideProblem, showProblem } from './notice.js';

/** "Why this, not that": asks for what speaks for one candidate of the chosen character and against another. */
export class Contrast {
  #form = byId('contrast');
  #label = byId('contrast-label');
  #against = byId('contrast-against');
  #shown;
  #character;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
    this.#form.addEventListener('submit', (event) => this.#ask(event));
    this.#label.addEventListener('change', () => this.#keepApart(this.#against, this.#label));
    this.#against.addEventListener('change', () => this.#keepApart(this.#label, this.#against));
    byId('contrast-hide').addEventListener('click', () => this.#hide());
  }

  #show() {
    const { character, contrast: current } = this.#shown;
    byId('contrast-hide').disabled = !current;
    if (character !== this.#character) {
      this.#character = character;
      const labels = (character?.candidates ?? []).map(({ label }) => label);
      this.#form.querySelector('fieldset').disabled = labels.length < 2;
      this.#label.replaceChildren(...labels.map((label) => make('option', {}, label)));
      this.#against.replaceChildren(...labels.map((label) => make('option', {}, label)));
      this.#against.selectedIndex = Math.min(1, labels.length - 1);
    }
  }

  /** A label cannot be held against itself: the other one gives way. */
  #keepApart(other, changed) {
    if (other.value === changed.value) {
      other.selectedIndex = changed.selectedIndex === 0 ? 1 : 0;
    }
  }

  #hide() {
    byId('contrast-show').focus();
    this.#shown.setContrast(null);
  }

  async #ask(event) {
    event.preventDefault();
    const { reading, index, character } = this.#shown;
    const [label, against] = [this.#label.value, this.#against.value];
    try {
      const answer = await contrast(reading.drawing, reading.options, index, label, against);
      const heat = await withPicture(answer.heat);
      if (this.#shown.character === character) {
        hideProblem();
        this.#reveal({ label, against, heat });
      }
    } catch (fault) {
      showProblem(fault);
    }
  }

  #reveal(found) {
    byId('heat').checked = true;
    this.#shown.setContrast(found);
  }
}
