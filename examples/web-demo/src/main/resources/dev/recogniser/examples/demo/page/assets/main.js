import { getOptions } from './api.js';
import { Candidates } from './candidates.js';
import { Characters } from './characters.js';
import { Closeup } from './closeup.js';
import { Context } from './context.js';
import { Contrast } from './contrast.js';
import { Correct } from './correct.js';
import { byId } from './dom.js';
import { offerExamples } from './examples.js';
import { Flow } from './flow.js';
import { Legend } from './legend.js';
import { hideProblem, showProblem } from './notice.js';
import { Paper } from './paper.js';
import { Pen } from './pen.js';
import { Settings } from './settings.js';
import { Sheet } from './sheet.js';
import { Shown } from './shown.js';
import { Tools } from './tools.js';
import { Upload } from './upload.js';

/*
 * The page. What is drawn goes from the Pen to the Sheet; the Flow has it read and puts the answer into Shown. All that
 * can be seen follows these two: the Paper the sheet and what is shown of it, the rest what is shown.
 */

const sheet = new Sheet(Number(byId('pen').value));
const shown = new Shown();
const settings = new Settings();
const paper = new Paper(sheet, shown);
const pen = new Pen(byId('canvas'), () => paper.view);
pen.addEventListener('move', ({ detail }) => paper.extend(detail.stroke, detail.from));
pen.addEventListener('cancel', () => paper.paint());

new Tools(sheet, pen);
new Characters(shown);
new Candidates(shown);
new Context(shown);
new Closeup(sheet, shown);
new Contrast(shown);
new Legend(shown);
new Flow(pen, sheet, settings, shown);

const upload = new Upload(sheet);
const correct = new Correct(shown);

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
    const pause = fault.pause?.(tries);
    showProblem(fault, pause);
    setTimeout(start, 1000 * (pause ?? 30), tries + 1);
  }
}

start();
