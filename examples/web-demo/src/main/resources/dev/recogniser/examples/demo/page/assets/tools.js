import { byId } from './dom.js';

/** Undo, redo, clear and the pen's width. The first three do nothing while a stroke is being drawn: it is no step yet. */
export class Tools {
  #sheet;
  #pen;

  constructor(sheet, pen) {
    this.#sheet = sheet;
    this.#pen = pen;
    byId('undo').addEventListener('click', () => this.#do('undo'));
    byId('redo').addEventListener('click', () => this.#do('redo'));
    byId('clear').addEventListener('click', () => this.#do('clear'));
    byId('pen').addEventListener('input', ({ target }) => sheet.setPen(Number(target.value)));
    document.addEventListener('keydown', (event) => this.#key(event));
    sheet.addEventListener('change', () => this.#show());
  }

  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches('input[type=text], textarea')) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) {
      event.preventDefault();
      this.#do('redo');
    } else if (key === 'z') {
      event.preventDefault();
      this.#do('undo');
    }
  }

  #do(step) {
    if (!this.#pen.isDown) {
      this.#sheet[step]();
    }
  }

  #show() {
    const { canUndo, canRedo, blank, now } = this.#sheet;
    enable('undo', canUndo);
    enable('redo', canRedo);
    enable('clear', !blank);
    byId('pen').value = now.penWidth;
  }
}

/** A button that goes out of use under the keyboard's focus would lose it: it then goes to a neighbour in use. */
function enable(id, possible) {
  const button = byId(id);
  const focused = document.activeElement === button;
  button.disabled = !possible;
  if (focused && !possible) {
    button.parentElement.querySelector('button:enabled, input')?.focus();
  }
}
