import { byId } from './dom.js';
import { Ground } from './ground.js';
import { Ink } from './ink.js';
import { Layer } from './layer.js';
import { around } from './view.js';

/** The chosen character alone and large, with its heat: near its candidates, where the drawing may be out of sight. */
export class Closeup {
  #layer = new Layer(byId('closeup'));
  #ground = new Ground(this.#layer);
  #ink = new Ink(this.#layer);
  #sheet;
  #shown;

  constructor(sheet, shown) {
    this.#sheet = sheet;
    this.#shown = shown;
    shown.addEventListener('change', () => this.#paint());
    byId('heat').addEventListener('change', () => this.#paint());
    new ResizeObserver(() => this.#paint()).observe(byId('closeup'));
  }

  #paint() {
    const { character, reading } = this.#shown;
    this.#layer.fit();
    this.#layer.empty();
    if (character) {
      const view = around(character.box, this.#layer.size);
      const { image } = this.#sheet.now;
      this.#ground.paint(image?.bitmap ? image : null, this.#heats(), view);
      this.#ink.paint(strokesOf(character, reading.drawing), view);
    }
  }

  #heats() {
    return byId('heat').checked ? this.#shown.heats().filter(({ strong }) => strong) : [];
  }
}

function strokesOf(character, { strokes, penWidth }) {
  return { strokes: character.strokes.map((i) => strokes[i]), penWidth };
}
