/**
 * Drawing to segments, and to lattices of them: threshold, connected components or strokes, text
 * lines, characters, words. {@link dev.recogniser.internal.segment.StandardSegmenter} gives either
 * the one division of a line that is most probable by its ink, or as a {@link
 * dev.recogniser.internal.segment.Lattice} all that are worth trying: where it is in doubt whether
 * pieces are of one character, and where a piece may be two.
 */
@NullMarked
package dev.recogniser.internal.segment;

import org.jspecify.annotations.NullMarked;
