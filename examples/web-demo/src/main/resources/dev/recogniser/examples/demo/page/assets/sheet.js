import { tell } from './dom.js';
import { boundsOf } from './view.js';

/**
 * What is on the sheet, and what was on it before. Each state is a value that is never changed:
 * `strokes` (each `[x0, y0, x1, y1, …]`), `penWidth`, `image` (a picture instead of strokes, or null), and
 * `home`: the bounds of an example or a picture when it was put there, null for what was drawn here.
 *
 * Fires `change` with a `kind`: `stroke`, `erase`, `pen`, `content` (an example or a picture), `clear` or `history`.
 */
export class Sheet extends EventTarget {
  #past = [];
  #future = [];
  #now;
  #sweep = null;

  constructor(penWidth) {
    super();
    this.#now = { strokes: [], penWidth, image: null, home: null };
  }

  get now() {
    return this.#now;
  }

  get blank() {
    return this.#now.strokes.length === 0 && !this.#now.image;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  add(stroke) {
    this.#go({ ...this.#now, strokes: [...this.#now.strokes, stroke] }, 'stroke');
  }

  /** Takes strokes away. Those of one `sweep`, which is any object, are one step to undo. */
  erase(strokes, sweep) {
    if (strokes.length === 0) {
      return;
    }
    const state = { ...this.#now, strokes: this.#now.strokes.filter((stroke) => !strokes.includes(stroke)) };
    if (this.#sweep === sweep) {
      this.#now = state;
      tell(this, 'change', { kind: 'erase' });
    } else {
      this.#go(state, 'erase');
      this.#sweep = sweep;
    }
  }

  /** Puts strokes in place of all that is there; `home` is where they, or those to come, are in view. */
  putStrokes(strokes, penWidth, home = boundsOf({ strokes })) {
    this.#go({ strokes, penWidth, image: null, home }, 'content');
  }

  /** Puts a picture in place of all that is there: `{blob, bitmap, dark}`. */
  putImage(image) {
    const state = { strokes: [], penWidth: this.#now.penWidth, image };
    this.#go({ ...state, home: boundsOf(state) }, 'content');
  }

  clear() {
    if (!this.blank) {
      this.#go({ ...this.#now, strokes: [], image: null, home: null }, 'clear');
    }
  }

  /** Draws all strokes with another pen. That is a setting, and no step to undo. */
  setPen(penWidth) {
    this.#now = { ...this.#now, penWidth };
    tell(this, 'change', { kind: 'pen' });
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    if (from.length > 0) {
      this.#sweep = null;
      to.push(this.#now);
      this.#now = { ...from.pop(), penWidth: this.#now.penWidth };
      tell(this, 'change', { kind: 'history' });
    }
  }

  #go(state, kind) {
    this.#past.push(this.#now);
    this.#future = [];
    this.#sweep = null;
    this.#now = state;
    tell(this, 'change', { kind });
  }
}
