import { tell } from './dom.js';
import { inkOf, Mends, same } from './mends.js';

/**
 * What the page shows of the last reading, as its user mended it: its characters, which of them is chosen, and the
 * contrast that was asked for. Fires `change`. Until someone chooses a character, it is the one just drawn; then the
 * choice stays with its ink.
 */
export class Shown extends EventTarget {
  /** The last reading: the server's answer with the `drawing` and `options` that were sent; null if there is none. */
  reading = null;
  /** Which character is chosen; −1 for none. */
  index = -1;
  /** Whether a user chose it. */
  picked = false;
  /** `{label, against, heat}` of the chosen character, or null. */
  contrast = null;
  #asRead = null;
  #mends = new Mends();

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

  /** Shows a reading, or where the characters of a text are that a user typed. */
  show(reading) {
    if (reading.options.text) {
      this.#align(reading);
    } else {
      this.#asRead = reading;
      this.#put(this.#mends.apply(reading));
    }
  }

  /** Shows nothing. What was mended still holds if its ink comes back. */
  forget() {
    this.reading = null;
    this.contrast = null;
    this.index = -1;
    this.picked = false;
    tell(this, 'change');
  }

  /** Chooses a character. */
  choose(index) {
    if (index !== this.index || !this.picked) {
      this.contrast = index === this.index ? this.contrast : null;
      this.index = index;
      this.picked = true;
      tell(this, 'change');
    }
  }

  /** Says what characters are: `{character, label}` each. */
  mend(changes) {
    changes.forEach(({ character, label }) => this.#mends.put(character, this.reading, label));
    const { options, ...rest } = this.#mends.apply(this.reading);
    this.#put({ ...rest, options: options.text ? { ...options, text: rest.text } : options });
  }

  /** Says what all of the drawing is, of which nobody knows yet which ink is what. */
  rewrite(text) {
    this.#put({ ...this.reading, text, characters: [], lines: [], leftOut: [], mended: true });
  }

  /** Shows again what was read. */
  restore() {
    this.#mends.forget();
    this.#put(this.#mends.apply(this.#asRead));
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

  #put(reading) {
    const kept = this.picked && this.character ? this.#indexIn(reading) : -1;
    const before = this.#told();
    this.reading = reading;
    this.picked = kept >= 0;
    this.index = this.picked ? kept : this.#newest();
    this.contrast = same(before, this.#told()) ? this.contrast : null;
    tell(this, 'change');
  }

  #align(aligned) {
    const characters = aligned.characters.map((character) => this.#asItWas(character, aligned.drawing));
    characters
      .filter(({ label, read }) => label !== read)
      .forEach((character) => this.#mends.put(character, aligned, character.label));
    this.#put({ ...this.#mends.apply({ ...aligned, characters }), text: aligned.options.text, mended: true });
  }

  /** What a contrast is about: the chosen character's ink, and what it was read as. */
  #told() {
    return this.character ? [...inkOf(this.character, this.reading.drawing), this.character.label] : [];
  }

  /** A character of an aligned text, with what was read of the same ink before. */
  #asItWas(character, drawing) {
    const ink = inkOf(character, drawing);
    const before = this.#asRead.characters.find((each) => same(inkOf(each, this.#asRead.drawing), ink));
    return { ...character, read: before?.label ?? '', candidates: character.alone, typed: true };
  }

  /** The character with the last stroke if this was drawn here, else the first. */
  #newest() {
    const last = this.reading.drawing.strokes?.length - 1;
    const drawn = this.reading.drawn ? this.characters.findIndex(({ strokes }) => strokes.includes(last)) : -1;
    return drawn < 0 ? Math.min(0, this.characters.length - 1) : drawn;
  }

  /** Where the chosen character is in another reading; −1 if it is gone. */
  #indexIn({ characters, drawing }) {
    const [first] = inkOf(this.character, this.reading.drawing);
    return characters.findIndex((each) =>
      this.character.strokes.length > 0
        ? inkOf(each, drawing).includes(first)
        : same(inkOf(each, drawing), inkOf(this.character, this.reading.drawing)),
    );
  }
}
