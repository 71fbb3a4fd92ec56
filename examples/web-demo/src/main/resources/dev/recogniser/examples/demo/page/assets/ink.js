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
  }

  #line(stroke, from) {
    const context = this.#layer.context;
    context.beginPath();
    context.moveTo(stroke[2 * from], stroke[2 * from + 1]);
    context.lineTo(stroke[2 * from], stroke[2 * from + 1]);
    for (let i = 2 * from + 2; i < stroke.length; i += 2) {
      context.lineTo(stroke[i], stroke[i + 1]);
    }
    context.stroke();
  }
}
