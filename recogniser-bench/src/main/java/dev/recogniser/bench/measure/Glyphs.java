package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** {@code [count, channels, 28, 28]}, row-major, for each input that a model may have. */
  static Map<Preprocessing, float[]> values(List<Glyph> glyphs) {
    Map<Preprocessing, float[]> values = new EnumMap<>(Preprocessing.class);
    for (Preprocessing input : Preprocessing.values()) {
      values.put(input, values(input, glyphs));
    }
    return values;
  }

  /** {@code [count, channels, 28, 28]}, row-major. */
  static float[] values(Preprocessing input, List<Glyph> glyphs) {
    float[] values = new float[glyphs.size() * input.size()];
    for (int i = 0; i < glyphs.size(); i++) {
      glyphs.get(i).copyTo(input, values, i * input.size());
    }
    return values;
  }
}
