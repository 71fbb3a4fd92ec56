const KEY = 'recogniser.writer';

/** A number that stands for this browser, so that one hand's corrections can be told from another's. */
export function writer() {
  try {
    const known = localStorage.getItem(KEY) ?? madeUp();
    localStorage.setItem(KEY, known);
    return known;
  } catch {
    return (fallback ??= madeUp()); // storage is blocked, as it may be in a frame
  }
}

let fallback;

function madeUp() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
