import { tell } from './dom.js';

/**
 * What the page shows of the last reading: its characters, which of them is chosen, and the contrast that was asked
 * for. Fires `change`. Until someone chooses a character, it is the one just drawn; then the choice stays with its
 * strokes.
 */
export class Shown extends EventTarget {
  /** The last reading: the server's answer with the `drawing` and `options` that were sent; null if there is none. */
  reading = null;
  /** Which character is chosen; −1 for none. */
  index = -1;
  /** `{label, against, heat}` of the chosen character, or null. */
  contrast = null;
  #picked = false;

  get characters() {
    return this.reading?.characters ?? [];
  }

  /** Boxes of ink that left nothing in the text. */
  get leftOut() {
    return this.reading?.leftOut ?? [];
  }

  get character() {
    return this.characters[this.index];
  }

  /** Shows a reading. */
  show(reading) {
    const kept = this.#picked && this.character ? indexOf(this.character, reading.characters) : -1;
    this.reading = reading;
    this.contrast = null;
    this.#picked = kept >= 0;
    this.index = this.#picked ? kept : this.#newest();
    tell(this, 'change');
  }

  /** Shows nothing. */
  forget() {
    this.reading = null;
    this.contrast = null;
    this.index = -1;
    this.#picked = false;
    tell(this, 'change');
  }

  /** Chooses a character. */
  choose(index) {
    this.#picked = true;
    if (index !== this.index) {
      this.index = index;
      this.contrast = null;
      tell(this, 'change');
    }
  }

  /** Shows a contrast of the chosen character, or with null its heat again. */
  setContrast(contrast) {
    this.contrast = contrast;
    tell(this, 'change');
  }

  /** What heat there is to show: `heat`, and whether it is `strong`, as the chosen character's is. */
  heats() {
    if (this.contrast) {
      return [{ heat: this.contrast.heat, strong: true }];
    }
    return this.characters
      .map(({ heat }, i) => ({ heat, strong: i === this.index }))
      .filter(({ heat }) => heat);
  }

  /** The character with the last stroke if this was drawn here, else the first. */
  #newest() {
    const last = this.reading.drawing.strokes?.length - 1;
    const drawn = this.reading.drawn ? this.characters.findIndex(({ strokes }) => strokes.includes(last)) : -1;
    return drawn < 0 ? Math.min(0, this.characters.length - 1) : drawn;
  }
}

/** Where a character of the reading before is among those of the new one; −1 if it is gone. */
function indexOf(before, characters) {
  const [first] = before.strokes;
  return characters.findIndex(({ strokes, box }) =>
    first === undefined ? box.x === before.box.x && box.y === before.box.y : strokes.includes(first),
  );
}
