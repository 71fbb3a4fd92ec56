package dev.recogniser.training.reading;

import dev.recogniser.Box;
import dev.recogniser.internal.read.LineFit;
import dev.recogniser.internal.read.Size;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.segments.WrittenText;
import dev.recogniser.training.segments.WrittenText.True;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns how tall each label is written and where. In turns, base lines and heights are fitted with
 * the sizes known so far, and the sizes measured against these lines: medians, and for the spread
 * the median absolute deviation, which a few wrong labels hardly move.
 */
final class SizeLearning {

  private static final int ROUNDS = 4;

  /** A line of fewer characters has no height to speak of. */
  private static final int LEAST_CHARACTERS = 4;

  /** A label that was seen less often keeps the size that was guessed. */
  private static final int LEAST_SEEN = 12;

  private static final double LEAST_SPREAD = 0.08;

  /** From a median absolute deviation to a standard deviation, for a normal distribution. */
  private static final double MAD = 1.4826;

  private final List<String> labels;
  private final Map<String, Size> sizes = new HashMap<>();

  private SizeLearning(List<String> labels) {
    this.labels = labels;
    labels.stream()
        .filter(SizeLearning::tellsHeight)
        .forEach(label -> sizes.put(label, guess(label)));
  }

  /** The sizes of labels. */
  static Map<String, Size> learn(List<WrittenText> texts, List<String> labels) {
    SizeLearning learning = new SizeLearning(labels);
    for (int round = 0; round < ROUNDS; round++) {
      learning.round(texts);
    }
    return Map.copyOf(learning.sizes);
  }

  /** Lines are fitted to digits and letters: where marks stand is not as sure. */
  private static boolean tellsHeight(String label) {
    return LabelIndex.isLabel(label.codePointAt(0));
  }

  private static Size guess(String label) {
    boolean low = label.matches("[acegmnopqrsuvwxyz]");
    boolean deep = label.matches("[gjpqy]");
    return new Size(low ? 1 : 1.5, deep ? 0.5 : 0, 0.25, 0.25);
  }

  private void round(List<WrittenText> texts) {
    Map<String, List<double[]>> seen = new HashMap<>();
    Size[] known = labels.stream().map(sizes::get).toArray(Size[]::new);
    for (WrittenText text : texts) {
      measure(text, known, seen);
    }
    seen.forEach(
        (label, all) -> {
          if (all.size() >= LEAST_SEEN) {
            sizes.put(label, size(all));
          }
        });
  }

  private void measure(WrittenText text, Size[] known, Map<String, List<double[]>> seen) {
    List<True> characters =
        text.truth().stream().filter(each -> labels.contains(each.label())).toList();
    List<True> fitted = characters.stream().filter(each -> tellsHeight(each.label())).toList();
    if (!text.inOrder() || fitted.size() < LEAST_CHARACTERS) {
      return;
    }
    List<Box> boxes = fitted.stream().map(True::box).toList();
    List<double[]> certain = fitted.stream().map(each -> certain(each.label())).toList();
    LineFit fit = LineFit.of(boxes, certain, known);
    for (True each : characters) {
      seen.computeIfAbsent(each.label(), key -> new ArrayList<>())
          .add(new double[] {fit.top(each.box()), fit.bottom(each.box())});
    }
  }

  private double[] certain(String label) {
    double[] probabilities = new double[labels.size()];
    probabilities[labels.indexOf(label)] = 1;
    return probabilities;
  }

  private static Size size(List<double[]> seen) {
    double top = median(seen.stream().mapToDouble(each -> each[0]).toArray());
    double bottom = median(seen.stream().mapToDouble(each -> each[1]).toArray());
    return new Size(
        top,
        bottom,
        spread(seen.stream().mapToDouble(each -> Math.abs(each[0] - top)).toArray()),
        spread(seen.stream().mapToDouble(each -> Math.abs(each[1] - bottom)).toArray()));
  }

  private static double spread(double[] deviations) {
    return Math.max(LEAST_SPREAD, MAD * median(deviations));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
