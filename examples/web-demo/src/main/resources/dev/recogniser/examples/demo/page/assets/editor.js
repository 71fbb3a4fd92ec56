import { byId, tell } from './dom.js';

/** The text as a field to type in, in the place where it stands. Fires `take` with the `text` when that is done. */
export class Editor extends EventTarget {
  #field = byId('editor');
  #shown;

  constructor(shown) {
    super();
    this.#shown = shown;
    byId('edit').addEventListener('click', () => this.open());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#close(true));
    shown.addEventListener('change', () => this.#close(false));
  }

  open() {
    if (this.#shown.reading?.text) {
      this.#field.value = this.#shown.reading.text;
      this.#field.dataset.length = byId('text').dataset.length;
      this.#swap(true);
      this.#field.focus();
    }
  }

  #key(event) {
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.isComposing)) {
      event.preventDefault();
      this.#close(event.key === 'Enter');
      byId('edit').focus();
    }
  }

  #close(taken) {
    if (!this.#field.hidden) {
      this.#swap(false);
      if (taken) {
        tell(this, 'take', { text: this.#field.value });
      }
    }
  }

  #swap(editing) {
    this.#field.hidden = !editing;
    byId('text').hidden = editing;
    byId('edit').hidden = editing;
  }
}
