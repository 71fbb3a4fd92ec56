/**
 * Reads handwritten digits and letters from drawings, says how sure it is, and shows why.
 *
 * <p>Data flows one way. A {@link dev.recogniser.Drawing} (an image or pen strokes) goes through a
 * {@link dev.recogniser.Segmenter}, which finds the characters; each {@link dev.recogniser.Segment}
 * is normalised to a {@link dev.recogniser.Glyph} of 28 × 28 pixels; an inference engine turns
 * glyphs into scores; decoding turns scores into a {@link dev.recogniser.Recognition}. Its {@link
 * dev.recogniser.Explainer} shows why, as an {@link dev.recogniser.Explanation} in numbers and an
 * {@link dev.recogniser.Overlay} to look at. Start at {@link dev.recogniser.Recogniser}. The engine
 * behind it is a backend found at run time: see {@link dev.recogniser.spi}.
 */
@NullMarked
package dev.recogniser;

import org.jspecify.annotations.NullMarked;
