import { byId } from './dom.js';
import { Ground } from './ground.js';
import { Guides } from './guides.js';
import { Ink } from './ink.js';
import { Layer } from './layer.js';
import { Marks } from './marks.js';
import { viewOf } from './view.js';

/** The drawing area: ink above, and beneath it guide lines, the picture, and, if wanted, heat and boxes. */
export class Paper {
  #sheet;
  #shown;
  #zoom;
  #layers = [new Layer(byId('canvas')), new Layer(byId('marks'))];
  #ink = new Ink(this.#layers[0]);
  #ground = new Ground(this.#layers[1]);
  #guides = new Guides(this.#layers[1], () => this.#paintMarks());
  #marks = new Marks(this.#layers[1]);
  #view;

  constructor(sheet, shown, zoom) {
    this.#sheet = sheet;
    this.#shown = shown;
    this.#zoom = zoom;
    sheet.addEventListener('change', ({ detail }) => this.#follow(detail.kind));
    shown.addEventListener('change', () => this.#paintMarks());
    zoom.addEventListener('change', () => this.#look());
    for (const id of ['heat', 'boxes']) {
      byId(id).addEventListener('change', () => this.#paintMarks());
    }
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
    byId('invitation').textContent = invitation(this.#sheet);
    if (kind === 'content' || kind === 'clear') {
      this.#zoom.reset();
    }
    if (kind === 'content' || kind === 'clear' || kind === 'history') {
      this.#look();
    } else {
      this.paint();
    }
  }

  #fit() {
    this.#layers.forEach((layer) => layer.fit());
    this.#look();
  }

  #look() {
    this.#view = this.#zoom.over(viewOf(this.#sheet.now, this.#layers[0].size));
    this.paint();
  }

  #paintMarks() {
    const { image } = this.#sheet.now;
    this.#layers[1].empty();
    if (!image) {
      this.#guides.paint(this.#view);
    }
    if (!image || image.bitmap) { // else nobody could tell what the marks belong to
      this.#ground.paint(image, byId('heat').checked ? this.#shown.heats() : [], this.#view);
      this.#marks.paint(this.#shown, byId('boxes').checked, this.#view);
    }
  }
}

function invitation({ blank, now: { image, home } }) {
  if (image && !image.bitmap) {
    return 'This browser cannot show the picture';
  }
  return blank && !home ? 'Write here' : '';
}
