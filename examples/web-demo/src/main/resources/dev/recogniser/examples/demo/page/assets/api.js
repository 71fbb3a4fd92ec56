import { Problem } from './problem.js';

const PATIENCE = 30;

/** What the server offers: backends, alphabets, model, limits, examples. */
export function getOptions() {
  return getJson('api/options');
}

/** A JSON file of the server. */
export function getJson(path) {
  return ask(path, {});
}

/**
 * Reads a drawing.
 *
 * @param drawing `{strokes, penWidth}`, or `{image}` with the bytes of a picture as a Blob
 * @param options how: backend, device, alphabet, marks, format, candidates, explain
 * @param signal cancels the request
 */
export function recognise(drawing, options, signal) {
  return post('api/recognise', drawing, options, signal);
}

/** Finds out which ink of a drawing is which character of a text that it says. The answer is a reading, too. */
export function align(drawing, options, text) {
  return post('api/recognise', drawing, { ...options, text });
}

/** Asks why character number `character` of a drawing is `label` and not `against`. */
export function contrast(drawing, options, character, label, against) {
  return post('api/contrast', drawing, { ...options, character, label, against });
}

/** Finds a sheet of paper in a photo, a Blob: `{corners, image}`, the image as a data URL, or null. */
export async function findSheet(image) {
  return (await post('api/sheet', { image }, {})).sheet;
}

/** Stores what a character really is. The answer comes when it is safe on the server's disk. */
export function correct(correction) {
  return post('api/corrections', correction, {});
}

function post(path, { image, ...drawing }, options, signal) {
  if (image) {
    const headers = { 'Content-Type': image.type || 'application/octet-stream' };
    return ask(`${path}?${new URLSearchParams(options)}`, { method: 'POST', headers, body: image, signal });
  }
  const headers = { 'Content-Type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify({ ...drawing, ...options }), signal });
}

async function ask(path, { signal, ...request }) {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(Problem.late(PATIENCE)), 1000 * PATIENCE);
  const cancel = () => clock.abort(signal.reason);
  signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(new URL(path, document.baseURI), { ...request, signal: clock.signal });
    if (!response.ok) {
      throw await Problem.of(response);
    }
    return await response.json();
  } catch (fault) {
    throw clock.signal.aborted ? clock.signal.reason : fault instanceof Problem ? fault : Problem.unreachable();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
