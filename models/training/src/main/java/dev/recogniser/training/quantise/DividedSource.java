package dev.recogniser.training.quantise;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Pen;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.evaluate.LabelledGlyph;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labelled characters, of which training keeps some for validation: 6/10 of writers, 1/20 of
 * images.
 *
 * @param source all of them
 */
record DividedSource(Source source) {

  /** How wide a pen draws strokes, as a part of a character's longer side. */
  private static final double PEN = 0.06;

  /**
   * At most so many glyphs that are not kept, evenly spread; those of strokes also as if strokes
   * were not known.
   */
  List<Glyph> learnt(int most) {
    int[] rows = rows(row -> !isKept(row));
    int each = Math.max(1, (rows.length + most - 1) / most);
    return IntStream.range(0, rows.length)
        .filter(i -> i % each == 0)
        .mapToObj(i -> glyph(rows[i]))
        .flatMap(this::shown)
        .toList();
  }

  private Stream<Glyph> shown(Glyph glyph) {
    return source instanceof Source.Strokes
        ? Stream.of(glyph, Glyph.ofValues(glyph.ink()))
        : Stream.of(glyph);
  }

  /** What is kept for validation, but for marks. */
  Stream<LabelledGlyph> kept() {
    return IntStream.of(rows(row -> isKept(row) && source.label(row) < LabelIndex.FIRST_MARK))
        .mapToObj(row -> new LabelledGlyph(source.label(row), glyph(row)));
  }

  private int[] rows(IntPredicate wanted) {
    return IntStream.range(0, source.size()).filter(wanted).toArray();
  }

  private boolean isKept(int row) {
    return source.isIn(row, Fold.VALIDATION_WRITERS, Fold.VALIDATION_ROWS);
  }

  private Glyph glyph(int row) {
    return source instanceof Source.Strokes strokes
        ? Glyph.of(Pen.draw(strokes.characters().get(row).strokes(), PEN))
        : Glyph.ofValues(((Source.Glyphs) source).glyphs().glyph(row));
  }
}
