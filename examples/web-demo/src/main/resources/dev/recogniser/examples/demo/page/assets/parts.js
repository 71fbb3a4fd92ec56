/**
 * A text in its parts: each has `text`, and the `index` of its character, which white space has none of. If the text
 * has not as many characters as the reading, no part has one.
 */
export function partsOf({ text, characters }) {
  let next = 0;
  const parts = Array.from(text, (letter) => (/\s/.test(letter) ? { text: letter } : { text: letter, index: next++ }));
  return next === characters.length ? parts : parts.map(({ text: letter }) => ({ text: letter }));
}

/** The text of a reading with each character as `labelOf` says, given the character and its index. */
export function textWith(reading, labelOf) {
  return partsOf(reading)
    .map(({ text, index }) => (index === undefined ? text : labelOf(reading.characters[index], index)))
    .join('');
}

/** The words of a reading, each with the indices of its characters, `from` the first and up to but not `to`. */
export function wordsOf({ lines }) {
  let to = 0;
  return lines.flatMap(({ words }) =>
    words.map((word) => {
      const from = to;
      to += word.characters;
      return { ...word, from, to };
    }),
  );
}
