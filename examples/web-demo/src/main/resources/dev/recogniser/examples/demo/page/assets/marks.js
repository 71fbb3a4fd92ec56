import { place } from './view.js';

const MARK = '#0f766e';
const GAP = 5;

/** Paints a box around each character, dashed and with a question mark if it is unsure. */
export class Marks {
  #layer;

  constructor(layer) {
    this.#layer = layer;
  }

  /** @param index which character is chosen */
  paint(characters, index, view) {
    this.#layer.usePixels();
    characters.forEach((character, i) => this.#paintBox(character, i === index, view));
  }

  #paintBox(character, chosen, view) {
    const context = this.#layer.context;
    const { x, y, width, height } = place(view, character.box);
    const unsure = character.unsure || character.rejected;
    context.strokeStyle = MARK;
    context.lineWidth = chosen ? 2.5 : 1;
    context.setLineDash(unsure ? [5, 4] : []);
    context.beginPath();
    context.roundRect(x - GAP, y - GAP, width + 2 * GAP, height + 2 * GAP, 4);
    context.stroke();
    if (unsure) {
      this.#paintQuestion(x + width + GAP, y - GAP);
    }
  }

  #paintQuestion(x, y) {
    const context = this.#layer.context;
    const radius = 9;
    const [across, down] = [Math.min(x, this.#layer.size.width - radius), Math.max(y, radius)];
    context.fillStyle = MARK;
    context.beginPath();
    context.arc(across, down, radius, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.font = '600 13px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText('?', across, down + 0.5);
  }
}
