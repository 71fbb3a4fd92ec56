import { byId } from './dom.js';
import { hideProblem, showProblem } from './notice.js';
import { mark, painted, setState, state } from './progress.js';
import { Reader } from './reader.js';
import { showText } from './text.js';
import { showTimes } from './times.js';

const CANDIDATES = 5;

/** Sees to it that what is on the sheet is read, that the answer is shown, and nothing of what is gone. */
export class Flow {
  #pen;
  #sheet;
  #settings;
  #shown;
  #reader = new Reader(() => this.#question());
  #penUp = 0;
  #drawn = false; // whether the last change was a stroke

  constructor(pen, sheet, settings, shown) {
    this.#pen = pen;
    this.#sheet = sheet;
    this.#settings = settings;
    this.#shown = shown;
    this.#followThePen();
    sheet.addEventListener('change', ({ detail }) => this.#change(detail.kind));
    settings.addEventListener('change', () => this.#readNow());
    window.addEventListener('online', () => this.#readNow());
    byId('heat').addEventListener('change', () => this.#wantHeat());
    shown.addEventListener('change', () => this.#wantHeat());
    this.#reader.addEventListener('reading', () => this.#setState('reading'));
    this.#reader.addEventListener('read', ({ detail }) => this.#show(detail));
    this.#reader.addEventListener('problem', ({ detail }) => this.#fail(detail.fault, detail.pause));
  }

  #followThePen() {
    this.#pen.addEventListener('down', () => this.#begin());
    this.#pen.addEventListener('up', ({ detail }) => this.#end(detail.stroke));
    this.#pen.addEventListener('cancel', () => this.#readNow());
  }

  /** Drawing on a picture begins a new sheet; undo brings the picture back. */
  #begin() {
    if (this.#sheet.now.image) {
      this.#sheet.clear();
    }
    this.#reader.hold();
    setState('drawing');
  }

  #end(stroke) {
    this.#penUp = mark('pen-up');
    this.#sheet.add(stroke);
  }

  #change(kind) {
    this.#drawn = kind === 'stroke';
    if (kind === 'stroke') {
      setState('drawing');
      this.#reader.readSoon(this.#penUp);
    } else if (kind === 'pen') {
      this.#readWithNewPen();
    } else {
      this.#shown.forget();
      this.#readNow();
    }
  }

  #readWithNewPen() {
    if (this.#sheet.now.strokes.length > 0) {
      this.#reader.readSoon(performance.now());
    }
  }

  #readNow() {
    if (this.#sheet.blank) {
      this.#reader.stop();
      hideProblem();
      this.#showNothing('Drawing area, empty');
      this.#setState('idle');
    } else {
      this.#reader.readNow();
    }
  }

  /** Heat is asked for only while it is to be seen: when it is switched on, or when a contrast goes that did so. */
  #wantHeat() {
    const { reading, characters, contrast } = this.#shown;
    const wanted = byId('heat').checked && !contrast && characters.length > 0;
    if (wanted && !reading.options.explain) {
      this.#readNow();
    }
  }

  #question() {
    const { image, strokes, penWidth } = this.#sheet.now;
    const drawing = image ? { image: image.blob } : { strokes, penWidth };
    const options = { ...this.#settings.options, candidates: CANDIDATES, explain: byId('heat').checked };
    return { drawing, options, drawn: this.#drawn };
  }

  async #show(reading) {
    hideProblem();
    this.#shown.show(reading);
    showText(reading);
    byId('canvas').ariaLabel = `Drawing area, ${reading.text ? `read as ${reading.text}` : 'no character found'}`;
    await painted();
    reading.moments.shown = mark('shown');
    if (this.#shown.reading === reading) {
      showTimes(reading);
      this.#setState(state() === 'reading' ? 'read' : state());
    }
  }

  #fail(fault, pause) {
    showProblem(fault, pause);
    if (pause === undefined) {
      this.#showNothing('Drawing area, could not be read');
    }
    this.#setState(pause === undefined ? 'idle' : 'reading');
  }

  #showNothing(words) {
    this.#shown.forget();
    showText(null);
    showTimes(null);
    byId('canvas').ariaLabel = words;
  }

  /** While the pen is down, someone draws, whatever else goes on. */
  #setState(next) {
    setState(this.#pen.isDown ? 'drawing' : next);
  }
}
