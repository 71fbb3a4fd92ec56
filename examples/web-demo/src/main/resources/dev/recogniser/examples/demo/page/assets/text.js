import { byId, make } from './dom.js';

/** Shows the text that was read, large, with a wavy line under what is unsure. */
export function showText(reading) {
  const output = byId('text');
  const text = reading?.text ?? '';
  const parts = reading ? partsOf(reading) : [];
  output.dataset.length = lengthOf(text);
  const whole = parts.map(({ text: part }) => part).join('') === text;
  replaceIfNew(output, whole ? parts.map(show) : [text]);
}

/** What is the same is left alone, so that a screen reader does not say it again. */
function replaceIfNew(output, children) {
  const fresh = make('div', {}, ...children);
  if (fresh.innerHTML !== output.innerHTML) {
    output.replaceChildren(...fresh.childNodes);
  }
}

/** The text's characters with the spaces and line ends before them. */
function partsOf({ characters }) {
  return characters.flatMap((character, i) => {
    const newLine = i > 0 && character.line !== characters[i - 1].line;
    const gap = newLine ? '\n' : character.spaceBefore ? ' ' : '';
    const letter = { text: character.rejected ? '\uFFFD' : character.label, unsure: character.unsure };
    return gap ? [{ text: gap }, letter] : [letter];
  });
}

function show({ text, unsure }) {
  return unsure ? make('span', { className: 'unsure' }, text) : text;
}

/** Which of three sizes the text is shown in: what is long is smaller, so that the place for it stays the same. */
function lengthOf(text) {
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length === 1 && longest <= 14) {
    return 'short';
  }
  return lines.length <= 2 && longest <= 26 ? 'medium' : 'long';
}
