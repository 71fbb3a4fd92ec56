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
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#label.addEventListener('change', () => this.#keepApart(this.#against, this.#label));
    this.#against.addEventListener('change', () => this.#keepApart(this.#label, this.#against));
    byId('heat').addEventListener('change', () => this.#name());
  }

  #show() {
    const { character } = this.#shown;
    if (character !== this.#character) {
      this.#character = character;
      this.#offer((character?.candidates ?? []).map(({ label }) => label));
    }
    this.#name();
  }

  #offer(labels) {
    this.#form.hidden = labels.length < 2;
    for (const select of [this.#label, this.#against]) {
      select.replaceChildren(...labels.map((label) => make('option', {}, label)));
    }
    this.#against.selectedIndex = Math.min(1, labels.length - 1);
  }

  /** The button shows a contrast, or hides it when it is there. */
  #name() {
    byId('contrast-show').textContent = this.#isThere() ? 'Hide' : 'Show';
  }

  #isThere() {
    const { contrast: there } = this.#shown;
    const seen = byId('heat').checked && there;
    return seen && there.label === this.#label.value && there.against === this.#against.value;
  }

  /** A label cannot be held against itself: the other one gives way. */
  #keepApart(other, changed) {
    if (other.value === changed.value) {
      other.selectedIndex = changed.selectedIndex === 0 ? 1 : 0;
    }
    this.#name();
  }

  #submit(event) {
    event.preventDefault();
    if (this.#isThere()) {
      this.#shown.setContrast(null);
    } else {
      this.#ask(this.#label.value, this.#against.value);
    }
  }

  async #ask(label, against) {
    const { reading, index, character } = this.#shown;
    try {
      const answer = await contrast(reading.drawing, reading.options, index, label, against);
      const heat = await withPicture(answer.heat);
      if (this.#shown.character === character && this.#label.value === label && this.#against.value === against) {
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
