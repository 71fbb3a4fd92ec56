package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs the boxes that were found with the true ones, one to one: the pair with the largest
 * intersection over union first, down to 0.5.
 */
final class BoxMatching {

  static final double LEAST_IOU = 0.5;

  private record Pair(int truth, int found, double iou) {}

  private final int[] foundOf;
  private final int[] truthOf;

  BoxMatching(List<Box> truth, List<Box> found) {
    foundOf = nobody(truth.size());
    truthOf = nobody(found.size());
    IntStream.range(0, truth.size())
        .boxed()
        .flatMap(
            t ->
                IntStream.range(0, found.size())
                    .mapToObj(f -> new Pair(t, f, truth.get(t).iou(found.get(f)))))
        .filter(pair -> pair.iou() >= LEAST_IOU)
        .sorted(Comparator.comparingDouble(Pair::iou).reversed())
        .forEach(this::join);
  }

  private static int[] nobody(int size) {
    int[] partners = new int[size];
    Arrays.fill(partners, -1);
    return partners;
  }

  private void join(Pair pair) {
    if (foundOf[pair.truth()] < 0 && truthOf[pair.found()] < 0) {
      foundOf[pair.truth()] = pair.found();
      truthOf[pair.found()] = pair.truth();
    }
  }

  /** The index of a true box's partner among those found, or -1. */
  int foundFor(int truth) {
    return foundOf[truth];
  }

  /** The index of a found box's partner among the true ones, or -1. */
  int truthFor(int found) {
    return truthOf[found];
  }

  /** The number of pairs. */
  int pairs() {
    return (int) Arrays.stream(foundOf).filter(partner -> partner >= 0).count();
  }
}
