/** A canvas as sharp as the screen. What is painted on it is given in CSS pixels, or in the drawing's coordinates. */
export class Layer {
  #canvas;
  #dots = 1;

  constructor(canvas) {
    this.#canvas = canvas;
    this.context = canvas.getContext('2d');
  }

  /** The size in CSS pixels. */
  get size() {
    return { width: this.#canvas.width / this.#dots, height: this.#canvas.height / this.#dots };
  }

  /** Takes on the size that the page gives it. Empties the canvas if that is a new one. */
  fit() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    this.#dots = window.devicePixelRatio || 1;
    const [columns, rows] = [Math.round(width * this.#dots), Math.round(height * this.#dots)];
    if (columns !== this.#canvas.width || rows !== this.#canvas.height) {
      this.#canvas.width = columns;
      this.#canvas.height = rows;
    }
  }

  empty() {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** From now on coordinates are CSS pixels. */
  usePixels() {
    this.context.setTransform(this.#dots, 0, 0, this.#dots, 0, 0);
  }

  /** From now on coordinates are those of the drawing. */
  useDrawing({ scale, left, top }) {
    const factor = this.#dots * scale;
    this.context.setTransform(factor, 0, 0, factor, this.#dots * left, this.#dots * top);
  }
}
