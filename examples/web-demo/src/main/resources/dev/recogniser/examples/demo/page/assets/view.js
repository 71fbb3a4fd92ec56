/**
 * Where the drawing lies on the page: a point (x, y) of the drawing is at (x · scale + left, y · scale + top), in CSS
 * pixels from the canvas's corner.
 */
const STRAIGHT = Object.freeze({ scale: 1, left: 0, top: 0 });
const MARGIN = 24;
const LARGEST = 1.5;
const TREMBLE = 3;
const FINGER = 28;

/** The smallest box around what is drawn, or null if nothing is. */
export function boundsOf({ strokes, image }) {
  if (image) {
    return image.bitmap && { x: 0, y: 0, width: image.bitmap.width, height: image.bitmap.height };
  }
  return strokes.length > 0 ? boundsOfPoints(strokes) : null;
}

function boundsOfPoints(strokes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i += 2) {
      left = Math.min(left, stroke[i]);
      right = Math.max(right, stroke[i]);
      top = Math.min(top, stroke[i + 1]);
      bottom = Math.max(bottom, stroke[i + 1]);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The view of a sheet's state on a canvas of a size: as it was drawn if that fits, else made to fit. */
export function viewOf(state, size) {
  const bounds = boundsOf(state) ?? state.home;
  if (!bounds) {
    return STRAIGHT;
  }
  const wanted = state.home ? centred(state.home, size, LARGEST) : STRAIGHT;
  return fits(wanted, bounds, size) ? wanted : centred(bounds, size, state.home ? LARGEST : 1);
}

function fits(view, bounds, size) {
  const box = place(view, bounds);
  const slack = 0.5;
  return (
    box.x >= -slack &&
    box.y >= -slack &&
    box.x + box.width <= size.width + slack &&
    box.y + box.height <= size.height + slack
  );
}

function centred(bounds, size, largest) {
  const across = (size.width - 2 * MARGIN) / Math.max(bounds.width, 1);
  const down = (size.height - 2 * MARGIN) / Math.max(bounds.height, 1);
  const scale = Math.max(0.01, Math.min(largest, across, down));
  return {
    scale,
    left: size.width / 2 - scale * (bounds.x + bounds.width / 2),
    top: size.height / 2 - scale * (bounds.y + bounds.height / 2),
  };
}

/** A box of the drawing, in CSS pixels. */
export function place(view, box) {
  return {
    x: box.x * view.scale + view.left,
    y: box.y * view.scale + view.top,
    width: box.width * view.scale,
    height: box.height * view.scale,
  };
}

/** Whether a stroke is a tap: a point, but for a hand that trembles. */
export function isTap(stroke, { scale }) {
  const { width, height } = boundsOf({ strokes: [stroke] });
  return Math.max(width, height) * scale <= TREMBLE;
}

/** Which of several boxes has a point, the smallest if it is in several; −1 for none. Slim ones take more than they are. */
export function hit(boxes, [px, py], { scale }) {
  const inside = ({ x, y, width, height }) => {
    const beside = Math.max(0, FINGER / scale - width) / 2;
    return px >= x - beside && px <= x + width + beside && py >= y && py <= y + height;
  };
  const found = boxes.filter(inside).sort((a, b) => a.width * a.height - b.width * b.height);
  return found.length > 0 ? boxes.indexOf(found[0]) : -1;
}

/** A point in CSS pixels, in the drawing's own coordinates to a tenth. */
export function toDrawing(view, x, y) {
  const round = (value) => Math.round(10 * value) / 10;
  return [round((x - view.left) / view.scale), round((y - view.top) / view.scale)];
}
