import { getOptions } from './api.js';
import { Contrast } from './contrast.js';
import { offerCopy } from './copy.js';
import { byId } from './dom.js';
import { Editor } from './editor.js';
import { Eraser } from './eraser.js';
import { offerExamples, Player } from './examples.js';
import { Flow } from './flow.js';
import { Keeper } from './keeper.js';
import { Legend } from './legend.js';
import { Mend } from './mend.js';
import { hideProblem, showProblem } from './notice.js';
import { Paper } from './paper.js';
import { Pen } from './pen.js';
import { Rewriter } from './rewriter.js';
import { Settings } from './settings.js';
import { Sheet } from './sheet.js';
import { Shown } from './shown.js';
import { Text } from './text.js';
import { Tools } from './tools.js';
import { Upload } from './upload.js';
import { Words } from './words.js';
import { Zoom } from './zoom.js';

/*
 * The page. What is drawn goes from the Pen to the Sheet; the Flow has it read and puts the answer into Shown, where
 * its user mends it. All that can be seen follows these two: the Paper the sheet and what is shown of it, the rest what
 * is shown.
 */

const sheet = new Sheet(Number(byId('pen').value));
const shown = new Shown();
const settings = new Settings();
const keeper = new Keeper(sheet);
const zoom = new Zoom(byId('canvas'));
const paper = new Paper(sheet, shown, zoom);
const pen = new Pen(byId('canvas'), () => paper.view);
const eraser = new Eraser(sheet, () => paper.view);
pen.addEventListener('move', ({ detail: { stroke, from } }) =>
  eraser.on ? eraser.sweep(stroke, from) : paper.extend(stroke, from),
);
pen.addEventListener('cancel', () => paper.paint());
zoom.addEventListener('pinch', () => pen.cancel());

const rewriter = new Rewriter(shown, keeper);
const editor = new Editor(shown);
const text = new Text(shown);
const words = new Words(shown);
text.addEventListener('edit', () => editor.open());
editor.addEventListener('take', ({ detail }) => rewriter.take(detail.text));
words.addEventListener('choose', ({ detail }) => rewriter.take(detail.text));
offerCopy(shown);

new Tools(sheet, pen);
new Contrast(shown);
new Legend(shown);
new Flow({ pen, sheet, settings, shown, paper, eraser });

const mend = new Mend(shown, keeper);
const upload = new Upload(sheet);
const player = new Player(sheet, paper, pen);

/** Asks what the server offers, until it says. */
async function start(tries = 0) {
  try {
    const offer = await getOptions();
    hideProblem();
    [settings, upload, keeper, mend].forEach((part) => part.use(offer));
    await offerExamples(offer.examples, (drawing) => player.play(drawing));
  } catch (fault) {
    const pause = fault.pause?.(tries);
    showProblem(fault, pause);
    setTimeout(start, 1000 * (pause ?? 30), tries + 1);
  }
}

start();
