import { byId } from './dom.js';

/** Says what the heat's colours mean: of one label, or of one against another. */
export class Legend {
  #shown;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
    byId('heat').addEventListener('change', () => this.#show());
    this.#show();
  }

  #show() {
    const { contrast, character } = this.#shown;
    const legend = byId('legend');
    legend.classList.toggle('off', !byId('heat').checked);
    legend.dataset.kind = contrast ? 'two' : 'one';
    byId('legend-from').textContent = contrast ? `speaks for ${contrast.against}` : 'says nothing';
    byId('legend-to').textContent = `speaks for ${contrast?.label ?? character?.label ?? 'it'}`;
  }
}
