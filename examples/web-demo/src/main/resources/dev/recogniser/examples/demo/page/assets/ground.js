/** Paints what lies beneath the ink: a picture, and heat. */
export class Ground {
  #layer;

  constructor(layer) {
    this.#layer = layer;
  }

  /**
   * @param image the picture, or null
   * @param heats what heat is to be seen: `heat`, and whether it is `strong` or only to be guessed
   */
  paint(image, heats, view) {
    const context = this.#layer.context;
    this.#layer.useDrawing(view);
    if (image) {
      context.drawImage(image.bitmap, 0, 0);
    }
    context.save();
    // On paper, heat is a colour that ink shows through; on a dark picture it has to be laid over.
    context.globalCompositeOperation = image?.dark ? 'source-over' : 'multiply';
    for (const { heat, strong } of heats) {
      const { x, y, width, height } = heat.frame;
      context.globalAlpha = strong ? 1 : 0.45;
      context.drawImage(heat.picture, x, y, width, height);
    }
    context.restore();
  }
}
