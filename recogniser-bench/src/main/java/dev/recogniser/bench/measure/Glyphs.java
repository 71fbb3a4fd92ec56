package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import java.util.List;
import java.util.stream.IntStream;

/** Glyphs in the forms that callers need. */
final class Glyphs {

  private Glyphs() {}

  /** So many glyphs, those of the handwriting over and over. */
  static List<Glyph> batch(int count) {
    List<Glyph> glyphs = Sample.ALL.glyphs();
    return IntStream.range(0, count).mapToObj(i -> glyphs.get(i % glyphs.size())).toList();
  }

  /** Each glyph once. */
  static List<Glyph> distinct(List<Glyph> glyphs) {
    return glyphs.stream().distinct().toList();
  }

  /** {@code [count, 1, 28, 28]}, row-major. */
  static float[] values(List<Glyph> glyphs) {
    float[] values = new float[glyphs.size() * Glyph.PIXELS];
    for (int i = 0; i < glyphs.size(); i++) {
      glyphs.get(i).copyTo(values, i * Glyph.PIXELS);
    }
    return values;
  }
}
