import { place } from './view.js';

const MARK = '#0f766e';
const GAP = 5;

/** Paints what lies beneath the ink: the picture, the heat, and a box around each character. */
export class Marks {
  #layer;

  constructor(layer) {
    this.#layer = layer;
  }

  /**
   * @param image the sheet's picture, or null
   * @param shown what is shown of the last reading; its boxes may be of a drawing that has grown since
   * @param heat whether heat is to be seen
   */
  paint(image, shown, heat, view) {
    this.#layer.empty();
    this.#layer.useDrawing(view);
    const context = this.#layer.context;
    if (image && !image.bitmap) {
      return; // nobody could tell what the marks belong to
    }
    if (image) {
      context.drawImage(image.bitmap, 0, 0);
    }
    if (heat) {
      this.#paintHeat(shown, image?.dark);
    }
    this.#layer.usePixels();
    shown.characters.forEach((character, i) => this.#paintBox(character, i === shown.index, view));
  }

  /** On paper, heat is a colour that ink shows through; on a dark picture it is laid over it. */
  #paintHeat(shown, onDark) {
    const context = this.#layer.context;
    context.save();
    context.globalCompositeOperation = onDark ? 'source-over' : 'multiply';
    shown.heats().forEach(({ heat, chosen }) => {
      const { x, y, width, height } = heat.frame;
      context.globalAlpha = chosen ? 1 : 0.45;
      context.drawImage(heat.picture, x, y, width, height);
    });
    context.restore();
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
