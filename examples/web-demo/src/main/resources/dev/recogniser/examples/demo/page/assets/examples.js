import { getJson } from './api.js';
import { byId, make, makeSvg } from './dom.js';
import { boundsOf } from './view.js';

/** How long it takes to draw one, in milliseconds, whatever its length. */
const DURATION = 3500;

/** Shows each example drawing as a small picture; a press has it drawn on the sheet, stroke by stroke. */
export async function offerExamples(examples, play) {
  const items = await Promise.all(examples.map((example) => itemOf(example, play)));
  byId('examples').replaceChildren(...items.filter(Boolean));
}

async function itemOf({ name, path }, play) {
  const drawing = await getJson(path.replace(/^\//, '')).catch(() => null);
  if (!drawing) {
    return null;
  }
  const button = make('button', { type: 'button', ariaLabel: `Example: ${name}`, title: name }, pictureOf(drawing));
  button.addEventListener('click', () => play(drawing));
  return make('li', {}, button);
}

function pictureOf({ strokes, penWidth }) {
  const { x, y, width, height } = boundsOf({ strokes });
  const viewBox = [x - penWidth, y - penWidth, width + 2 * penWidth, height + 2 * penWidth].join(' ');
  const lines = strokes.map((stroke) => makeSvg('polyline', { points: stroke.join(' ') }));
  return makeSvg('svg', { viewBox, 'aria-hidden': 'true' }, ...lines);
}

/** Draws an example as a hand would, until someone does something else with the sheet. */
export class Player {
  #sheet;
  #paper;
  #pen;

  constructor(sheet, paper, pen) {
    this.#sheet = sheet;
    this.#paper = paper;
    this.#pen = pen;
  }

  async play({ strokes, penWidth }) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#sheet.putStrokes(strokes, penWidth);
      return;
    }
    this.#sheet.putStrokes([], penWidth, boundsOf({ strokes }));
    const points = strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);
    for (const stroke of strokes) {
      const state = this.#sheet.now;
      const whole = await this.#draw(stroke, DURATION / points, () => this.#sheet.now === state && !this.#pen.isDown);
      if (!whole) {
        this.#paper.paint();
        return;
      }
      this.#sheet.add(stroke);
    }
  }

  /** Draws a stroke, with so many milliseconds a point; whether it came to its end. */
  async #draw(stroke, pace, mayGoOn) {
    const begin = performance.now();
    for (let from = 0; from < stroke.length / 2; ) {
      await frame();
      if (!mayGoOn()) {
        return false;
      }
      const to = Math.min(stroke.length / 2, Math.ceil((performance.now() - begin) / pace));
      this.#paper.extend(stroke.slice(0, 2 * to), from);
      from = to;
    }
    return true;
  }
}

/** The browser's next picture. In a hidden tab there is none, so it waits 50 ms at most. */
function frame() {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 50);
  });
}
