import { byId, tell } from './dom.js';

const MOST = 8;
const STEP = 2;

/**
 * How the drawing area is enlarged: by the button, with two fingers, or with the wheel and Ctrl; two fingers or the
 * wheel alone move it then. Fires `change`, and `pinch` when a second finger comes down.
 */
export class Zoom extends EventTarget {
  #canvas;
  #fingers = new Map();
  #factor = 1;
  #left = 0;
  #top = 0;

  constructor(canvas) {
    super();
    this.#canvas = canvas;
    byId('zoom').addEventListener('click', () => this.#next());
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    for (const type of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(type, ({ pointerId }) => this.#fingers.delete(pointerId));
    }
  }

  /** A view, enlarged. */
  over({ scale, left, top }) {
    const factor = this.#factor;
    return { scale: scale * factor, left: left * factor + this.#left, top: top * factor + this.#top };
  }

  /** Shows all, without telling so. */
  reset() {
    this.#set(1, 0, 0);
  }

  /** Twice, four times, and all again. */
  #next() {
    const { clientWidth, clientHeight } = this.#canvas;
    const by = this.#factor >= STEP * STEP ? 1 / this.#factor : STEP;
    this.#by(by, clientWidth / 2, clientHeight / 2);
  }

  #wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#by(Math.exp(-event.deltaY / 300), event.offsetX, event.offsetY);
    } else if (this.#factor > 1) {
      event.preventDefault();
      this.#by(1, 0, 0, -event.deltaX, -event.deltaY);
    }
  }

  #down(event) {
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, placeOf(event));
      if (this.#fingers.size === 2) {
        tell(this, 'pinch');
      }
    }
  }

  #move(event) {
    if (!this.#fingers.has(event.pointerId)) {
      return;
    }
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, placeOf(event));
    if (before.length === 2) {
      this.#follow(before, [...this.#fingers.values()]);
    }
  }

  #follow(before, now) {
    const [from, to] = [middle(before), middle(now)];
    this.#by(apart(now) / Math.max(apart(before), 1), from.x, from.y, to.x - from.x, to.y - from.y);
  }

  /** Enlarges by a factor, with a point of the canvas staying where it is, and moves by so much. */
  #by(wanted, x, y, across = 0, down = 0) {
    const factor = Math.min(MOST, Math.max(1, this.#factor * wanted));
    const by = factor / this.#factor;
    this.#set(factor, x + (this.#left - x) * by + across, y + (this.#top - y) * by + down);
    tell(this, 'change');
  }

  #set(factor, left, top) {
    const { clientWidth, clientHeight } = this.#canvas;
    this.#factor = factor;
    this.#left = Math.min(0, Math.max(left, clientWidth * (1 - factor)));
    this.#top = Math.min(0, Math.max(top, clientHeight * (1 - factor)));
    byId('zoom').ariaPressed = String(factor > 1);
  }
}

function placeOf({ offsetX, offsetY }) {
  return { x: offsetX, y: offsetY };
}

function middle([one, other]) {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function apart([one, other]) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
