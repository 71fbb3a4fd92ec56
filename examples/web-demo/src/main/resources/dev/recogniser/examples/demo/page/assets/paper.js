import { byId } from './dom.js';
import { Ground } from './ground.js';
import { Ink } from './ink.js';
import { Layer } from './layer.js';
import { Marks } from './marks.js';
import { viewOf } from './view.js';

/** The drawing area: ink above, and beneath it the picture, heat and boxes. Keeps its sheet in view at any size. */
export class Paper {
  #sheet;
  #shown;
  #layers = [new Layer(byId('canvas')), new Layer(byId('marks'))];
  #ink = new Ink(this.#layers[0]);
  #ground = new Ground(this.#layers[1]);
  #marks = new Marks(this.#layers[1]);
  #view;

  constructor(sheet, shown) {
    this.#sheet = sheet;
    this.#shown = shown;
    sheet.addEventListener('change', ({ detail }) => this.#follow(detail.kind));
    shown.addEventListener('change', () => this.#paintMarks());
    byId('heat').addEventListener('change', () => this.#paintMarks());
    new ResizeObserver(() => this.#fit()).observe(byId('canvas'));
    window.addEventListener('resize', () => this.#fit());
    this.#fit();
  }

  get view() {
    return this.#view;
  }

  /** Paints what a growing stroke has got since its point number `from`. */
  extend(stroke, from) {
    this.#ink.extend(stroke, from, this.#sheet.now.penWidth, this.#view);
  }

  /** Paints all anew. */
  paint() {
    this.#layers[0].empty();
    this.#ink.paint(this.#sheet.now, this.#view);
    this.#paintMarks();
  }

  /** While someone draws, what is there must not move; else it is shown as well as it can be. */
  #follow(kind) {
    if (kind !== 'stroke' && kind !== 'pen') {
      this.#view = viewOf(this.#sheet.now, this.#layers[0].size);
    }
    byId('invitation').textContent = invitation(this.#sheet);
    this.paint();
  }

  #fit() {
    this.#layers.forEach((layer) => layer.fit());
    this.#view = viewOf(this.#sheet.now, this.#layers[0].size);
    this.paint();
  }

  #paintMarks() {
    const { image } = this.#sheet.now;
    this.#layers[1].empty();
    if (!image || image.bitmap) { // else nobody could tell what the marks belong to
      this.#ground.paint(image, byId('heat').checked ? this.#shown.heats() : [], this.#view);
      this.#marks.paint(this.#shown, this.#view);
    }
  }
}

function invitation({ blank, now: { image } }) {
  if (image && !image.bitmap) {
    return 'This browser cannot show the picture';
  }
  return blank ? 'Draw here' : '';
}
