const INK = '#1c1b1f';

/** Paints strokes on a layer, over what is there. */
export class Ink {
  #layer;

  constructor(layer) {
    this.#layer = layer;
  }

  /** Paints whole strokes. */
  paint({ strokes, penWidth }, view) {
    this.#take(penWidth, view);
    for (const stroke of strokes) {
      this.#line(stroke, 0);
    }
  }

  /** Paints what a growing stroke has got since its point number `from`. */
  extend(stroke, from, penWidth, view) {
    this.#take(penWidth, view);
    this.#line(stroke, Math.max(0, from - 1));
  }

  #take(penWidth, view) {
    const context = this.#layer.context;
    this.#layer.useDrawing(view);
    context.lineWidth = penWidth;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = INK;
    context.fillStyle = INK;
  }

  #line(stroke, from) {
    const context = this.#layer.context;
    const [x, y] = stroke.slice(2 * from, 2 * from + 2);
    context.beginPath();
    if (stroke.length === 2) { // a line of no length would not be seen
      context.arc(x, y, context.lineWidth / 2, 0, 2 * Math.PI);
      context.fill();
      return;
    }
    context.moveTo(x, y);
    for (let i = 2 * from + 2; i < stroke.length; i += 2) {
      context.lineTo(stroke[i], stroke[i + 1]);
    }
    context.stroke();
  }
}
