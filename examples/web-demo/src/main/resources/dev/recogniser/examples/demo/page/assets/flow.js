import { byId } from './dom.js';
import { hideProblem, say, showProblem } from './notice.js';
import { mark, painted, setState, state } from './progress.js';
import { Reader } from './reader.js';
import { showTimes } from './times.js';
import { hit, isTap } from './view.js';

const CANDIDATES = 5;

/** From here on a drawing fits the format that was given (docs/expectations.md). */
const FITS = 0.01;

/** Sees to it that what is on the sheet is read, that the answer is shown, and nothing of what is gone. */
export class Flow {
  #pen;
  #sheet;
  #settings;
  #shown;
  #paper;
  #eraser;
  #reader = new Reader(() => this.#question());
  #drawn = false; // whether the last change was a stroke

  constructor({ pen, sheet, settings, shown, paper, eraser }) {
    this.#pen = pen;
    this.#sheet = sheet;
    this.#settings = settings;
    this.#shown = shown;
    this.#paper = paper;
    this.#eraser = eraser;
    this.#followThePen();
    sheet.addEventListener('change', ({ detail }) => this.#change(detail.kind));
    settings.addEventListener('change', () => this.#expect());
    window.addEventListener('online', () => this.#readNow());
    byId('heat').addEventListener('change', () => this.#wantHeat());
    shown.addEventListener('change', () => this.#wantHeat());
    this.#reader.addEventListener('reading', () => this.#setState('reading'));
    this.#reader.addEventListener('read', ({ detail }) => this.#show(detail));
    this.#reader.addEventListener('problem', ({ detail }) => this.#fail(detail.fault, detail.pause));
  }

  /** What is expected goes before what was typed. */
  #expect() {
    say('');
    if (this.#typed) {
      this.#shown.forget();
    }
    this.#readNow();
  }

  /** The text that a user typed in place of what is on the sheet, if so. */
  get #typed() {
    return this.#isShown() ? this.#shown.reading.options.text : undefined;
  }

  /** Whether all that is on the sheet has been read. */
  #isShown() {
    const { image, strokes } = this.#sheet.now;
    const drawing = this.#shown.reading?.drawing;
    return drawing !== undefined && (image ? drawing.image === image.blob : drawing.strokes === strokes);
  }

  #followThePen() {
    this.#pen.addEventListener('down', () => this.#begin());
    this.#pen.addEventListener('up', ({ detail }) => this.#end(detail.stroke));
    this.#pen.addEventListener('cancel', () => this.#readNow());
  }

  #begin() {
    this.#reader.hold();
    setState('drawing');
  }

  /** A tap on a character chooses it. Drawing on a picture begins a new sheet; undo brings the picture back. */
  #end(stroke) {
    const chosen = isTap(stroke, this.#paper.view) ? this.#characterAt(stroke) : -1;
    if (this.#eraser.on) {
      this.#readNow();
    } else if (chosen >= 0) {
      this.#paper.paint();
      this.#shown.choose(chosen);
      this.#goOn();
    } else {
      if (this.#sheet.now.image) {
        this.#sheet.clear();
      }
      this.#sheet.add(stroke);
    }
  }

  /** Which character of what is on the sheet is there; −1 if none is. */
  #characterAt(point) {
    return hit(this.#shown.characters.map(({ box }) => box), point, this.#paper.view);
  }

  #change(kind) {
    this.#drawn = kind === 'stroke';
    say('');
    if (kind === 'stroke') {
      setState('drawing');
      this.#reader.readSoon(mark('pen-up'));
    } else if (kind === 'erase') {
      this.#reader.hold();
    } else if (kind === 'pen') {
      this.#readWithNewPen();
    } else {
      this.#shown.forget();
      this.#readNow();
    }
  }

  /** After what changed nothing: reads unless that is done. */
  #goOn() {
    if (this.#isShown()) {
      this.#setState('read');
    } else {
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
    const text = this.#typed;
    return { drawing, options: text ? { ...options, text } : options, drawn: this.#drawn };
  }

  async #show(reading) {
    hideProblem();
    this.#shown.show(reading);
    this.#comment(reading);
    byId('canvas').ariaLabel = `Drawing area, ${reading.text ? `read as ${reading.text}` : 'no character found'}`;
    await painted();
    reading.moments.shown = mark('shown');
    if (this.#shown.reading?.moments === reading.moments) {
      showTimes(reading);
      this.#setState(state() === 'reading' ? 'read' : state());
    }
  }

  /** Says what the text itself does not. */
  #comment({ text, fit }) {
    if (fit && fit.match < FITS) {
      const free = fit.free.text.replaceAll('\n', ' ');
      say(`This does not look like the format.${free ? ` Without it, it reads: ${free}` : ''}`);
    } else if (!text) {
      say('No character was found.');
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
    showTimes(null);
    byId('canvas').ariaLabel = words;
  }

  /** While the pen is down, someone draws, whatever else goes on. */
  #setState(next) {
    setState(this.#pen.isDown ? 'drawing' : next);
  }
}
