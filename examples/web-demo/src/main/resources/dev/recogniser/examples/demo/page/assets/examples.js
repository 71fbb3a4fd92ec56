import { getJson } from './api.js';
import { byId, make, makeSvg } from './dom.js';
import { boundsOf } from './view.js';

/** Shows each example drawing as a small picture; a press puts it on the sheet. */
export async function offerExamples(examples, sheet) {
  const items = await Promise.all(examples.map((example) => itemOf(example, sheet)));
  byId('examples').replaceChildren(...items.filter(Boolean));
}

async function itemOf({ name, path }, sheet) {
  const drawing = await getJson(path.replace(/^\//, '')).catch(() => null);
  if (!drawing) {
    return null;
  }
  const button = make('button', { type: 'button', ariaLabel: `Example: ${name}`, title: name }, pictureOf(drawing));
  button.addEventListener('click', () => sheet.putStrokes(drawing.strokes, drawing.penWidth));
  return make('li', {}, button);
}

function pictureOf({ strokes, penWidth }) {
  const { x, y, width, height } = boundsOf({ strokes });
  const viewBox = [x - penWidth, y - penWidth, width + 2 * penWidth, height + 2 * penWidth].join(' ');
  const lines = strokes.map((stroke) => makeSvg('polyline', { points: stroke.join(' ') }));
  return makeSvg('svg', { viewBox, 'aria-hidden': 'true' }, ...lines);
}
