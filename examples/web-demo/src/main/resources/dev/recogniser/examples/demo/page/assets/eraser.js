import { byId } from './dom.js';

const REACH = 8;

/** Takes whole strokes away that it touches, while its button is pressed. */
export class Eraser {
  #button = byId('erase');
  #sheet;
  #view;

  /** @param view gives the view that is current */
  constructor(sheet, view) {
    this.#sheet = sheet;
    this.#view = view;
    this.#button.addEventListener('click', () => this.#turn(!this.on));
    sheet.addEventListener('change', () => sheet.blank && this.#turn(false));
  }

  get on() {
    return this.#button.ariaPressed === 'true';
  }

  /** Takes away what a growing sweep of it touches since its point number `from`. */
  sweep(path, from) {
    const { strokes, penWidth } = this.#sheet.now;
    const reach = penWidth / 2 + REACH / this.#view().scale;
    const fresh = path.slice(2 * Math.max(0, from - 1));
    this.#sheet.erase(strokes.filter((stroke) => touches(stroke, fresh, reach)), path);
  }

  #turn(on) {
    this.#button.ariaPressed = String(on);
    byId('canvas').classList.toggle('erasing', on);
  }
}

/** Whether two lines come as near as that. */
function touches(stroke, path, reach) {
  return segments(path).some((one) => segments(stroke).some((other) => distance(one, other) <= reach));
}

function segments(line) {
  if (line.length === 2) {
    return [[...line, ...line]];
  }
  return Array.from({ length: line.length / 2 - 1 }, (_, i) => line.slice(2 * i, 2 * i + 4));
}

/** Of two segments: 0 if they cross, else the least from an end of one to the other. */
function distance(one, other) {
  if (crosses(one, other) && crosses(other, one)) {
    return 0;
  }
  const [a, b, c, d] = one;
  const [e, f, g, h] = other;
  return Math.min(toPoint(other, a, b), toPoint(other, c, d), toPoint(one, e, f), toPoint(one, g, h));
}

/** Whether the ends of one lie on both sides of the other's line. */
function crosses([a, b, c, d], [e, f, g, h]) {
  const side = (x, y) => (g - e) * (y - f) - (h - f) * (x - e);
  return side(a, b) * side(c, d) < 0;
}

function toPoint([a, b, c, d], x, y) {
  const length = (c - a) ** 2 + (d - b) ** 2;
  const along = length > 0 ? Math.min(1, Math.max(0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) : 0;
  return Math.hypot(x - a - along * (c - a), y - b - along * (d - b));
}
