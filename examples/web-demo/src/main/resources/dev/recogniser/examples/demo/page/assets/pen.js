import { tell } from './dom.js';
import { toDrawing } from './view.js';

/**
 * Makes strokes of what a mouse, finger or pen does on a canvas. Fires `down`; `move` with the growing `stroke` and the
 * number of points, `from`, that were told before; `up` with the whole `stroke`; `cancel` if the system took it back.
 * Second fingers are passed over. Points outside the canvas are put on its border.
 */
export class Pen extends EventTarget {
  #canvas;
  #view;
  #pointer = null;
  #stroke = [];

  /** @param view gives the view that is current */
  constructor(canvas, view) {
    super();
    this.#canvas = canvas;
    this.#view = view;
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#mine(event) && this.#move(event));
    canvas.addEventListener('pointerup', (event) => this.#mine(event) && this.#up(event));
    for (const type of ['pointercancel', 'lostpointercapture']) {
      canvas.addEventListener(type, (event) => this.#mine(event) && this.#end('cancel'));
    }
  }

  /** Whether a stroke is being drawn. */
  get isDown() {
    return this.#pointer !== null;
  }

  /** Takes back the stroke that is being drawn, if one is. */
  cancel() {
    if (this.isDown) {
      this.#end('cancel');
    }
  }

  #mine(event) {
    return event.pointerId === this.#pointer;
  }

  #down(event) {
    if (this.isDown || !event.isPrimary || event.button !== 0) {
      return;
    }
    event.preventDefault();
    this.#canvas.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.#stroke = [];
    tell(this, 'down');
    this.#take([event]);
  }

  #move(event) {
    const points = event.getCoalescedEvents?.() ?? [];
    this.#take(points.length > 0 ? points : [event]);
  }

  #up(event) {
    this.#take([event]);
    this.#end('up');
  }

  #end(type) {
    this.#pointer = null;
    tell(this, type, { stroke: this.#stroke });
  }

  #take(events) {
    const from = this.#stroke.length / 2;
    const frame = this.#canvas.getBoundingClientRect();
    for (const { clientX, clientY } of events) {
      const x = Math.min(Math.max(clientX - frame.left, 0), frame.width);
      const y = Math.min(Math.max(clientY - frame.top, 0), frame.height);
      this.#append(...toDrawing(this.#view(), x, y));
    }
    if (this.#stroke.length / 2 > from) {
      tell(this, 'move', { stroke: this.#stroke, from });
    }
  }

  #append(x, y) {
    const length = this.#stroke.length;
    if (length === 0 || this.#stroke[length - 2] !== x || this.#stroke[length - 1] !== y) {
      this.#stroke.push(x, y);
    }
  }
}
