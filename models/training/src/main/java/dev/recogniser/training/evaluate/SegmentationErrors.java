package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says what became of the boxes without a partner: a character was {@code split} over several
 * boxes, {@code merged} with others into one, {@code missed}, or its box is {@code off}; a box may
 * also be {@code spurious}. One box lies in another if at least half of its area does.
 */
final class SegmentationErrors {

  private final List<String> labels;
  private final List<Box> truth;
  private final List<Box> found;
  private final BoxMatching matching;

  SegmentationErrors(List<String> labels, List<Box> truth, List<Box> found, BoxMatching matching) {
    this.labels = labels;
    this.truth = truth;
    this.found = found;
    this.matching = matching;
  }

  /** Tells each error, such as {@code split 'H'}. */
  void report(Consumer<String> error) {
    for (int t = 0; t < truth.size(); t++) {
      if (matching.foundFor(t) < 0) {
        error.accept(kind(t));
      }
    }
    for (int f = 0; f < found.size(); f++) {
      Box box = found.get(f);
      if (matching.truthFor(f) < 0 && truth.stream().noneMatch(t -> meet(t, box))) {
        error.accept("spurious");
      }
    }
  }

  private String kind(int t) {
    Box box = truth.get(t);
    if (found.stream().filter(f -> lies(f, box)).count() > 1) {
      return "split '" + labels.get(t) + "'";
    }
    return found.stream()
        .filter(f -> lies(box, f))
        .map(this::labelsIn)
        .filter(within -> within.codePointCount(0, within.length()) > 1)
        .findFirst()
        .map(within -> "merged '" + within + "'")
        .orElseGet(
            () ->
                (found.stream().anyMatch(f -> meet(box, f)) ? "off '" : "missed '")
                    + labels.get(t)
                    + "'");
  }

  private String labelsIn(Box box) {
    return IntStream.range(0, truth.size())
        .filter(t -> lies(truth.get(t), box))
        .mapToObj(labels::get)
        .collect(Collectors.joining());
  }

  private static boolean lies(Box inner, Box outer) {
    return inner.area() > 0 && shared(inner, outer) >= inner.area() / 2;
  }

  private static boolean meet(Box one, Box other) {
    return shared(one, other) > 0;
  }

  private static double shared(Box one, Box other) {
    double iou = one.iou(other);
    return iou * (one.area() + other.area()) / (1 + iou);
  }
}
