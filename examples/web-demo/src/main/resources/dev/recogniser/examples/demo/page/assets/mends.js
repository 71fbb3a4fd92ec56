import { partsOf, textWith } from './parts.js';

/**
 * What a user says that characters are. It is kept by their ink, so that it still holds when more is drawn and all is
 * read again.
 */
export class Mends {
  #all = [];

  /** Notes that a character of a drawing is `label`. */
  put(character, { drawing }, label) {
    const ink = inkOf(character, drawing);
    this.#all = this.#all.filter((mend) => !same(mend.ink, ink));
    this.#all.push({ ink, label });
  }

  forget() {
    this.#all = [];
  }

  /** A reading with the right labels; each character keeps what was `read`, and says whether it was `mended`. */
  apply(reading) {
    const characters = reading.characters.map((character) => this.#mended(character, reading.drawing));
    if (!characters.some(({ mended }) => mended) || partsOf(reading).every(({ index }) => index === undefined)) {
      return { ...reading, characters };
    }
    return { ...reading, characters, text: textWith(reading, (_, i) => characters[i].label), mended: true };
  }

  #mended(character, drawing) {
    const read = character.read ?? character.label;
    const ink = inkOf(character, drawing);
    const mend = this.#all.find((each) => same(each.ink, ink));
    return mend
      ? { ...character, read, label: mend.label, mended: true, unsure: false, rejected: false }
      : { ...character, read };
  }
}

/** What tells a character's ink from any other: its strokes, each of which is made only once, or its place. */
export function inkOf({ strokes, box }, drawing) {
  return strokes.length > 0
    ? strokes.map((i) => drawing.strokes[i])
    : [drawing.image, [box.x, box.y, box.width, box.height].join()];
}

/** Whether two are the ink of one character. */
export function same(one, other) {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}
