import { byId, make } from './dom.js';
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

/** The characters that were read, as a list of which one is chosen: with a click, or with the arrow keys. */
export class Characters {
  #list = byId('characters');
  #shown;
  #reading = null;

  constructor(shown) {
    this.#shown = shown;
    shown.addEventListener('change', () => this.#show());
    this.#list.addEventListener('click', (event) => this.#click(event));
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    this.#show();
  }

  #show() {
    if (this.#reading !== this.#shown.reading || !this.#reading) {
      const focused = this.#list.contains(document.activeElement);
      this.#reading = this.#shown.reading;
      this.#list.replaceChildren(...this.#shown.characters.map(option));
      this.#choose(focused);
    } else {
      this.#choose(false);
    }
  }

  #choose(focused) {
    [...this.#list.children].forEach((item, i) => {
      const chosen = i === this.#shown.index;
      item.ariaSelected = String(chosen);
      item.tabIndex = chosen ? 0 : -1;
      if (chosen) {
        this.#reveal(item);
      }
      if (chosen && focused) {
        item.focus({ preventScroll: true });
      }
    });
  }

  /** Scrolls the list alone, never the page. */
  #reveal(item) {
    const [left, right] = [item.offsetLeft - 8, item.offsetLeft + item.offsetWidth + 8];
    const { scrollLeft, clientWidth } = this.#list;
    this.#list.scrollLeft = Math.min(left, Math.max(scrollLeft, right - clientWidth));
  }

  #click(event) {
    const index = [...this.#list.children].indexOf(event.target.closest('li'));
    if (index >= 0) {
      this.#shown.choose(index);
    }
  }

  #key(event) {
    const step = KEYS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const last = this.#list.children.length - 1;
    const index = Math.min(Math.max(this.#shown.index + step, 0), last);
    this.#shown.choose(index);
    this.#list.children[index]?.focus({ preventScroll: true });
  }
}

function option({ label, certainty, unsure, rejected, line }, i, all) {
  const doubtful = unsure || rejected;
  const name = `${spoken(label)}, ${doubtful ? 'unsure, ' : ''}${percent(certainty)}`;
  const item = make('li', { role: 'option', ariaLabel: name });
  item.append(make('b', { ariaHidden: 'true' }, label));
  item.append(make('small', { ariaHidden: 'true' }, doubtful ? '?' : percent(certainty)));
  item.classList.toggle('unsure', doubtful);
  item.classList.toggle('first', i > 0 && line !== all[i - 1].line);
  return item;
}

/** Screen readers do not tell a capital from a small letter by themselves, and pass over most marks. */
function spoken(label) {
  return /^[A-Z]$/.test(label) ? `capital ${label}` : (MARKS[label] ?? label);
}
