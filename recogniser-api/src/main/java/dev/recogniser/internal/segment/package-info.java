/**
 * Drawing to segments, and to lattices of them: threshold, connected components or strokes, text
 * lines, characters, words. {@link dev.recogniser.internal.segment.StandardSegmenter} gives either
 * the one division of a line that is most probable by its ink, or as a {@link
 * dev.recogniser.internal.segment.Lattice} all that are worth trying: where it is in doubt whether
 * pieces are of one character, and where a piece may be two. {@link
 * dev.recogniser.internal.segment.Cutting} cuts out the ink of a form's fields before, each as a
 * drawing; {@link dev.recogniser.internal.segment.CellFinder} takes the place of the segmenter
 * where they have cells.
 */
@NullMarked
package dev.recogniser.internal.segment;

import org.jspecify.annotations.NullMarked;
