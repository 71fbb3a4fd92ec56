import { align } from './api.js';
import { withPictures } from './heat.js';
import { say, showProblem } from './notice.js';
import { partsOf } from './parts.js';

/** From this certainty on, the place of a character of a known text is sure. */
const SURE = 0.9;

/** Takes a text that a user typed or chose in place of the one that was read, and finds out which ink is which of it. */
export class Rewriter {
  #shown;
  #keeper;

  /** @param keeper keeps what is sure, where the server's operator wants to know */
  constructor(shown, keeper) {
    this.#shown = shown;
    this.#keeper = keeper;
  }

  take(typed) {
    const text = typed.trim();
    const { reading } = this.#shown;
    if (!text || text === reading.text) {
      return;
    }
    const changes = changesOf(reading, text);
    if (changes) {
      this.#keeper.keep(changes, reading);
      this.#shown.mend(changes);
    } else {
      this.#align(reading, text);
    }
  }

  async #align({ drawing, options }, text) {
    this.#shown.rewrite(text);
    const rewritten = this.#shown.reading;
    try {
      const answer = await align(drawing, options, text);
      const characters = await withPictures(answer.characters);
      if (this.#shown.reading === rewritten) {
        this.#put({ ...rewritten, ...answer, characters, options: { ...options, text } });
      }
    } catch (fault) {
      if (fault.status === 400) {
        say('Kept as you typed it. The model does not know all of its characters, so it does not say which is where.');
      } else {
        showProblem(fault);
      }
    }
  }

  #put(aligned) {
    if (aligned.characters.length === 0) {
      say('Kept as you typed it. The ink cannot be divided into these characters.');
      return;
    }
    this.#shown.show(aligned);
    const sure = sureOf(this.#shown.characters);
    this.#keeper.keep(sure.map((character) => ({ character, label: character.label })), this.#shown.reading);
  }
}

/**
 * The characters that another text changes, if it changes some into others of their candidates and nothing else: then it
 * is plain which ink they are. Else undefined.
 */
function changesOf(reading, text) {
  const before = partsOf(reading);
  const after = Array.from(text);
  if (before.length !== after.length) {
    return undefined;
  }
  const changed = before.map((part, i) => ({ ...part, label: after[i] })).filter(({ text: old, label }) => old !== label);
  const plain = ({ index, label }) =>
    index !== undefined && reading.characters[index].candidates.some((each) => each.label === label);
  return changed.every(plain)
    ? changed.map(({ index, label }) => ({ character: reading.characters[index], label }))
    : undefined;
}

/** Of a text that does not look like the ink at all nothing is sure: at least half has to look as it says. */
function sureOf(characters) {
  const alike = characters.filter(({ label, alone }) => alone.some((each) => each.label === label)).length;
  return 2 * alike < characters.length ? [] : characters.filter(({ certainty }) => certainty >= SURE);
}
