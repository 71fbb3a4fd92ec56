import { getOptions } from './api.js';
import { Candidates } from './candidates.js';
import { Characters } from './characters.js';
import { Contrast } from './contrast.js';
import { Correct } from './correct.js';
import { byId } from './dom.js';
import { offerExamples } from './examples.js';
import { Legend } from './legend.js';
import { hideProblem, showProblem } from './notice.js';
import { Paper } from './paper.js';
import { Pen } from './pen.js';
import { mark, painted, setState } from './progress.js';
import { Reader } from './reader.js';
import { Settings } from './settings.js';
import { Sheet } from './sheet.js';
import { Shown } from './shown.js';
import { showText } from './text.js';
import { showTimes } from './times.js';
import { Tools } from './tools.js';
import { Upload } from './upload.js';

/* The page: what is drawn goes from the pen to the sheet, by the reader to the server, and what comes back is shown. */

const CANDIDATES = 5;

const sheet = new Sheet(Number(byId('pen').value));
const shown = new Shown();
const paper = new Paper(sheet, shown);
const pen = new Pen(byId('canvas'), () => paper.view);
const settings = new Settings();
const reader = new Reader(question);
const upload = new Upload(sheet);
const correct = new Correct(shown);
new Tools(sheet);
new Characters(shown);
new Candidates(shown);
new Contrast(shown);
new Legend(shown);

/** What to ask the server now. */
function question() {
  const { image, strokes, penWidth, home } = sheet.now;
  const drawing = image ? { image: image.blob } : { strokes, penWidth };
  const options = { ...settings.options, candidates: CANDIDATES, explain: byId('heat').checked };
  return { drawing, options, drawn: home === null };
}

let penUp = 0;
pen.addEventListener('down', () => {
  if (sheet.now.image) {
    sheet.clear(); // drawing begins a new sheet; undo brings the picture back
  }
  reader.hold();
  setState('drawing');
});
pen.addEventListener('move', ({ detail }) => paper.extend(detail.stroke, detail.from));
pen.addEventListener('up', ({ detail }) => {
  penUp = mark('pen-up');
  sheet.add(detail.stroke);
});
pen.addEventListener('cancel', () => {
  paper.paint();
  readAgain();
});

sheet.addEventListener('change', ({ detail }) => settle(detail.kind));
settings.addEventListener('change', readAgain);
window.addEventListener('online', readAgain);
byId('heat').addEventListener('change', () => {
  if (byId('heat').checked && shown.characters.some(({ heat }) => !heat)) {
    readAgain();
  }
});

/** Sees to it that what is on the sheet now is read, and that nothing is shown of what is gone. */
function settle(kind) {
  if (kind === 'stroke') {
    setState('drawing');
    reader.readSoon(penUp);
  } else if (kind === 'pen') {
    readWithNewPen();
  } else {
    shown.forget();
    readAgain();
  }
}

function readWithNewPen() {
  if (sheet.now.strokes.length > 0) {
    reader.readSoon(performance.now());
  }
}

function readAgain() {
  if (sheet.blank) {
    reader.stop();
    hideProblem();
    showNothing();
  } else {
    reader.readNow();
  }
}

function showNothing() {
  showText(null);
  describe('Drawing area, empty');
  setState(pen.isDown ? 'drawing' : 'idle');
}

function describe(words) {
  byId('canvas').ariaLabel = words;
}

reader.addEventListener('reading', () => setState(pen.isDown ? 'drawing' : 'reading'));
reader.addEventListener('problem', ({ detail: { fault, pause } }) => {
  showProblem(fault, pause);
  setState(pen.isDown ? 'drawing' : pause === undefined ? 'idle' : 'reading');
});
reader.addEventListener('read', async ({ detail: reading }) => {
  hideProblem();
  shown.show(reading);
  showText(reading);
  describe(reading.text ? `Drawing area, read as ${reading.text}` : 'Drawing area, no character found');
  await painted();
  reading.moments.shown = mark('shown');
  showTimes(reading);
  if (shown.reading === reading && document.documentElement.dataset.state === 'reading') {
    setState('read');
  }
});

/** Asks what the server offers, until it says. */
async function start(tries = 0) {
  try {
    const offer = await getOptions();
    hideProblem();
    settings.use(offer);
    upload.use(offer);
    correct.use(offer);
    await offerExamples(offer.examples, sheet);
  } catch (fault) {
    showProblem(fault, fault.pause?.(tries));
    setTimeout(start, 1000 * (fault.pause?.(tries) ?? 30), tries + 1);
  }
}

start();
