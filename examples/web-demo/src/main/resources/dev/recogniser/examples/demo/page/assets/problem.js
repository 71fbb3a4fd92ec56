const NO_PICTURE = 'Choose a photo of handwriting, or a PNG, JPEG, GIF, BMP, TIFF or WebP file.';

/** What to say to people where the server has words for programs. */
const IN_WORDS = {
  413: 'This is larger than the server takes. Choose a smaller picture.',
  415: `That is no picture. ${NO_PICTURE}`,
  500: 'The server failed. It is not the fault of your drawing, which stays here. Try again later.',
  504: 'This takes too long to read. Try a part of it, or a smaller picture.',
};

/** What went wrong with a request, as the server's problem document (RFC 9457) or the network tells it. */
export class Problem extends Error {
  /**
   * @param status the HTTP status; 0 if there was no answer
   * @param message what is wrong and what to do, in words
   * @param retryAfter after how many seconds the server wants to be asked again, or undefined
   */
  constructor(status, message, retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The problem that an answer tells of. */
  static async of(response) {
    const told = await response.json().catch(() => ({}));
    const message = IN_WORDS[response.status] ?? told.detail ?? `The server answered with status ${response.status}.`;
    const seconds = Number.parseFloat(response.headers.get('Retry-After'));
    return new Problem(response.status, message, Number.isFinite(seconds) ? seconds : undefined);
  }

  /** No answer came. */
  static unreachable() {
    const message = navigator.onLine
      ? 'The server does not answer. Your drawing stays here.'
      : 'You are offline. Your drawing stays here and is read when you are back.';
    return new Problem(0, message);
  }

  /** A file is something else than a picture. */
  static noPicture(name) {
    return new Problem(415, `${name} is no picture. ${NO_PICTURE}`);
  }

  /** The answer took too long. */
  static late(seconds) {
    return new Problem(0, `The server did not answer within ${seconds} seconds. Your drawing stays here.`);
  }

  /** After how many seconds it is worth trying again by itself, given how often that was done; undefined: it is not. */
  pause(tries) {
    if (this.status === 429 || this.status === 503) {
      return Math.max(this.retryAfter ?? 2 ** tries, 1);
    }
    return this.status === 0 ? Math.min(2 ** (tries + 1), 30) : undefined;
  }
}
