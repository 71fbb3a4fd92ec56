package dev.recogniser.training.train;

import dev.recogniser.Stroke;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Samples of four simple characters, made without any data: L, T, V and 1. */
final class Shapes {

  static final List<String> LABELS = List.of("L", "T", "V", "1");

  private static final StrokeAugmentation AUGMENTATION = StrokeAugmentation.STANDARD;

  private Shapes() {}

  /** So many samples, the four characters in turn. */
  static List<Sample> samples(int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(sample(LABELS.get(i % LABELS.size())));
    }
    return samples;
  }

  /** Data of these samples, with a few to validate with. */
  static Samples data(List<Sample> training) {
    return new Samples(
        Map.of("strokes", training), Map.of("glyphs", samples(40), "strokes", samples(40)));
  }

  static StrokeSample sample(String label) {
    return new StrokeSample(strokes(label), AUGMENTATION, Target.exactly(LabelIndex.of(label)));
  }

  private static List<Stroke> strokes(String label) {
    return switch (label) {
      case "L" -> List.of(Stroke.of(0, 0, 0, 256, 160, 256));
      case "T" -> List.of(Stroke.of(0, 0, 200, 0), Stroke.of(100, 0, 100, 256));
      case "V" -> List.of(Stroke.of(0, 0, 100, 256, 200, 0));
      case "1" -> List.of(Stroke.of(0, 0, 0, 256));
      default -> throw new IllegalArgumentException(label);
    };
  }
}
