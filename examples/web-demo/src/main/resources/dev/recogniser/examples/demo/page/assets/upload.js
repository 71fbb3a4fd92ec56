import { findSheet } from './api.js';
import { byId } from './dom.js';
import { say, showProblem } from './notice.js';
import { asImage } from './picture.js';
import { Problem } from './problem.js';

/** Takes pictures that are chosen, dropped on the page or pasted, and puts them on the sheet. */
export class Upload {
  #sheet;
  #limit = Infinity;

  constructor(sheet) {
    this.#sheet = sheet;
    byId('upload').addEventListener('change', ({ target }) => {
      this.#take(target.files);
      target.value = ''; // so that the same file can be chosen again
    });
    document.addEventListener('paste', ({ clipboardData }) => this.#take(clipboardData.files));
    document.addEventListener('dragover', (event) => this.#over(event));
    document.addEventListener('dragleave', (event) => this.#leave(event));
    document.addEventListener('drop', (event) => this.#drop(event));
  }

  /** What the server offers. */
  use({ limits }) {
    this.#limit = limits.bodyBytes;
  }

  #over(event) {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      document.body.classList.add('dropping');
    }
  }

  #leave({ relatedTarget }) {
    if (!relatedTarget) {
      document.body.classList.remove('dropping');
    }
  }

  #drop(event) {
    document.body.classList.remove('dropping');
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      this.#take(event.dataTransfer.files);
    }
  }

  async #take([file]) {
    if (!file) {
      return;
    }
    if (file.size > this.#limit) {
      showProblem(tooLarge(file.size, this.#limit));
      return;
    }
    if (/^(text|audio|video)\//.test(file.type)) {
      showProblem(Problem.noPicture(file.name));
      return;
    }
    const image = await asImage(file);
    this.#sheet.putImage(image);
    await this.#straighten(image);
  }

  /** Puts a sheet of paper that is found in a photo in its place, unless something else is there by now. */
  async #straighten(image) {
    const found = image.bitmap && (await findSheet(image.blob).catch(() => null)); // reading says what is wrong
    if (found && this.#sheet.now.image === image) {
      this.#sheet.putImage(await asImage(blobOf(found.image)));
      say('A sheet of paper was found in the photo and put straight. Undo shows the photo.');
    }
  }
}

/** The bytes of a data URL. The page's own policy lets nothing fetch one. */
function blobOf(url) {
  const [head, bytes] = url.split(',');
  return new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], { type: head.slice(5, head.indexOf(';')) });
}

function tooLarge(size, limit) {
  return new Problem(
    413,
    `The picture has ${megabytes(size)}; the server takes ${megabytes(limit)} at most. Make it smaller.`,
  );
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
