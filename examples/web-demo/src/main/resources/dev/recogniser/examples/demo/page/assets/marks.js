import { place } from './view.js';

const MARK = '#0f766e';
const LEFT_OUT = '#8a8f98';
const LARGEST_GAP = 5;
const RADII = { least: 4, most: 9 };

/**
 * Paints a box around the character that someone chose; and, if boxes are wanted, around each, dashed and with a
 * question mark if it is unsure, and a faint one around ink that left nothing in the text.
 */
export class Marks {
  #layer;

  constructor(layer) {
    this.#layer = layer;
  }

  /** @param shown the characters, which of them is chosen, and what was left out */
  paint({ characters, index, picked, leftOut }, all, view) {
    this.#layer.usePixels();
    if (all) {
      leftOut.forEach((box) => this.#paintBox(place(view, box), LEFT_OUT, 1, [1, 3]));
      characters.forEach((character, i) => this.#paintCharacter(character, i === index, view));
    } else if (picked && characters[index]) {
      this.#paintBox(place(view, characters[index].box), MARK, 2, []);
    }
  }

  #paintBox({ x, y, width, height }, colour, thickness, dashes) {
    const context = this.#layer.context;
    const gap = gapAround(width, height);
    context.strokeStyle = colour;
    context.lineWidth = thickness;
    context.setLineDash(dashes);
    context.beginPath();
    context.roundRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap, gap);
    context.stroke();
  }

  #paintCharacter(character, chosen, view) {
    const box = place(view, character.box);
    const { x, y, width, height } = box;
    const gap = gapAround(width, height);
    const unsure = character.unsure || character.rejected;
    this.#paintBox(box, MARK, chosen ? 2.5 : 1, unsure ? [5, 4] : []);
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

/** What lies between a box and its ink: of a far smaller picture, little. */
function gapAround(width, height) {
  return Math.min(LARGEST_GAP, Math.max(width, height) / 6);
}
