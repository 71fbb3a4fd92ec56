/**
 * Reads handwritten digits and letters from drawings, says how sure it is, and shows why.
 *
 * <p>Data flows one way. A {@link dev.recogniser.Drawing} (an image or pen strokes) is divided into
 * lines and what may be their characters; each {@link dev.recogniser.Segment} is normalised to a
 * {@link dev.recogniser.Glyph} of 28 × 28 pixels; an inference engine turns glyphs into scores;
 * each line is then decided as a whole, from the shapes, sizes and neighbours of its characters and
 * the words of a language. What it says is a {@link dev.recogniser.Recognition} of {@linkplain
 * dev.recogniser.RecognisedLine lines}, {@linkplain dev.recogniser.RecognisedWord words} and
 * {@linkplain dev.recogniser.RecognisedCharacter characters}, with other {@linkplain
 * dev.recogniser.Reading readings} and the {@link dev.recogniser.Evidence} for them. Of a form,
 * each {@link dev.recogniser.Field} is read by what is expected there. An application may divide
 * drawings itself, with a {@link dev.recogniser.Segmenter} of its own. An {@link
 * dev.recogniser.Explainer} shows why a character was read so, as an {@link
 * dev.recogniser.Explanation} in numbers and an {@link dev.recogniser.Overlay} to look at. Start at
 * {@link dev.recogniser.Recogniser}. The engine behind it is a backend found at run time: see
 * {@link dev.recogniser.spi}.
 */
@NullMarked
package dev.recogniser;

import org.jspecify.annotations.NullMarked;
