import { byId } from './dom.js';

const COLOUR = '#9db7c9';
const FIRST = 60;
const APART = 110;

/** Lines to write on, as far from each other as letters of a good size want. They are no ink, and nobody reads them. */
export class Guides {
  #layer;
  #button = byId('guides');

  /** @param changed is called when they come or go */
  constructor(layer, changed) {
    this.#layer = layer;
    this.#button.addEventListener('click', () => {
      this.#button.ariaPressed = String(!this.#on);
      changed();
    });
  }

  get #on() {
    return this.#button.ariaPressed === 'true';
  }

  paint({ scale, top }) {
    if (!this.#on) {
      return;
    }
    const { width, height } = this.#layer.size;
    const context = this.#layer.context;
    this.#layer.usePixels();
    context.fillStyle = COLOUR;
    const apart = APART * scale;
    for (let y = (((FIRST * scale + top) % apart) + apart) % apart; y < height; y += apart) {
      context.fillRect(0, Math.round(y), width, 1);
    }
  }
}
