import { byId, make } from './dom.js';

/**
 * Says in words what is wrong, on the lower edge of the window, where it moves nothing. It goes when the next drawing
 * is read, or when it is sent away.
 */
export function showProblem(fault, pause) {
  const wait = pause === undefined ? '' : ` Trying again in ${Math.ceil(pause)} s.`;
  const close = make('button', { type: 'button', ariaLabel: 'Dismiss', title: 'Dismiss' }, '×');
  close.addEventListener('click', hideProblem);
  byId('problem').replaceChildren(make('p', {}, inWords(fault, wait !== '') + wait), close);
}

/** Says something that is no problem, beneath the text. The next change of the drawing takes it away. */
export function say(words) {
  byId('note').textContent = words;
}

export function hideProblem() {
  byId('problem').replaceChildren();
}

function inWords(fault, waits) {
  if (fault.status === 429) {
    return `The server is busy with other drawings.${waits ? '' : ' Try again in a moment.'}`;
  }
  return fault.status === undefined ? `The page itself failed: ${fault.message}` : fault.message;
}
