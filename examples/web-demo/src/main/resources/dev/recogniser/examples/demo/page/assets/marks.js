import { place } from './view.js';

const MARK = '#0f766e';
const LARGEST_GAP = 5;
const RADII = { least: 4, most: 9 };

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
    const gap = Math.min(LARGEST_GAP, Math.max(width, height) / 6); // of a far smaller picture, little
    const unsure = character.unsure || character.rejected;
    context.strokeStyle = MARK;
    context.lineWidth = chosen ? 2.5 : 1;
    context.setLineDash(unsure ? [5, 4] : []);
    context.beginPath();
    context.roundRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap, gap);
    context.stroke();
    if (unsure) {
      const radius = Math.min(RADII.most, Math.max(RADII.least, Math.max(width, height) / 4));
      this.#paintQuestion(x + width + gap, y - gap, radius);
    }
  }

  #paintQuestion(x, y, radius) {
    const context = this.#layer.context;
    const [across, down] = [Math.min(x, this.#layer.size.width - radius), Math.max(y, radius)];
    context.fillStyle = MARK;
    context.beginPath();
    context.arc(across, down, radius, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.font = `600 ${1.45 * radius}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText('?', across, down + radius / 18);
  }
}
