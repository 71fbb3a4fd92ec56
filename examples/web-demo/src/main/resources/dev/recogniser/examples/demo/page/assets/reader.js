import { recognise } from './api.js';
import { tell } from './dom.js';
import { withPictures } from './heat.js';
import { mark } from './progress.js';

/**
 * What is read as quickly as this, in milliseconds, is read whenever the pen is lifted. Of slower readings most would be
 * outdated before they came: the pen has to rest first.
 */
const QUICK = 300;
const REST = 250;

/**
 * Has the drawing read, always the latest: each new wish cancels the request that is under way, and what comes too late
 * is dropped. A server that is busy or away is asked again. Fires `reading` when a request goes out, `read` with the
 * reading, and `problem` with the `fault` and the `pause` in seconds until it is tried again, undefined if it is not.
 */
export class Reader extends EventTarget {
  #question;
  #timer;
  #last = 0; // how long the last reading took
  #under = new AbortController();

  /** @param question gives, when it is time, the `drawing` and `options` to send, and whether it was `drawn` here */
  constructor(question) {
    super();
    this.#question = question;
  }

  /** Reads as soon as may be, where the pen was lifted at the moment `penUp`. */
  readSoon(penUp) {
    this.stop();
    if (this.#last <= QUICK) {
      this.#read(penUp);
    } else {
      this.#timer = setTimeout(() => this.#read(penUp), REST);
    }
  }

  /** Reads at once. */
  readNow() {
    this.stop();
    this.#read(performance.now());
  }

  /** Sends nothing for now; an answer that is under way is still welcome. */
  hold() {
    clearTimeout(this.#timer);
  }

  /** Wants nothing read any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#under.abort();
    this.#under = new AbortController();
  }

  async #read(penUp, tries = 0) {
    const { signal } = this.#under;
    try {
      const reading = await this.#request(penUp, signal);
      if (!signal.aborted) {
        tell(this, 'read', reading);
      }
    } catch (fault) {
      if (!signal.aborted) {
        this.#tryAgain(fault, penUp, tries);
      }
    }
  }

  async #request(penUp, signal) {
    const question = this.#question();
    tell(this, 'reading');
    const sent = mark('sent');
    const answer = await recognise(question.drawing, question.options, signal);
    const answered = mark('answered');
    this.#last = answered - sent;
    const characters = await withPictures(answer.characters);
    return { ...answer, ...question, characters, moments: { penUp, sent, answered } };
  }

  #tryAgain(fault, penUp, tries) {
    const pause = fault.pause?.(tries);
    tell(this, 'problem', { fault, pause });
    if (pause !== undefined) {
      this.#timer = setTimeout(() => this.#read(penUp, tries + 1), 1000 * pause);
    }
  }
}
