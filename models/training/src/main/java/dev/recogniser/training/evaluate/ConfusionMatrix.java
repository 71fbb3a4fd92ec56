package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.LabelIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How often each class was read as each class. */
public final class ConfusionMatrix {

  /**
   * How well one class is read.
   *
   * @param n how often it occurs
   * @param precision share of what was read as it that was it; 0 if nothing was
   * @param recall share of its occurrences that were read as it
   * @param f1 harmonic mean of the two; 0 if both are
   */
  public record ClassFigures(long n, double precision, double recall, double f1) {}

  private final long[][] counts = new long[LabelIndex.CLASSES][LabelIndex.CLASSES];

  ConfusionMatrix() {}

  void add(int truth, int reading) {
    counts[truth][reading]++;
  }

  /**
   * How often a class was read as another, or as itself.
   *
   * @param truth the class, from 0 to 61
   * @param reading what it was read as, from 0 to 61
   * @return at least 0
   */
  public long count(int truth, int reading) {
    return counts[truth][reading];
  }

  /** The figures of each class that occurs, in the order of the labels. */
  Map<String, ClassFigures> perClass() {
    Map<String, ClassFigures> figures = new LinkedHashMap<>();
    occurring().forEach(c -> figures.put(LabelIndex.LABELS.get(c), figures(c)));
    return figures;
  }

  /** The mean F1 of the classes that occur. */
  double macroF1() {
    return mean(c -> 1);
  }

  /** The mean F1 of the classes, each weighted by how often it occurs. */
  double weightedF1() {
    return mean(this::occurrences);
  }

  private double mean(IntToDoubleFunction weight) {
    double sum = occurring().mapToDouble(c -> weight.applyAsDouble(c) * figures(c).f1()).sum();
    return sum / occurring().mapToDouble(weight).sum();
  }

  private IntStream occurring() {
    return IntStream.range(0, LabelIndex.CLASSES).filter(c -> occurrences(c) > 0);
  }

  /**
   * How often a class occurs.
   *
   * @param label from 0 to 61
   * @return at least 0
   */
  public long occurrences(int label) {
    return IntStream.range(0, LabelIndex.CLASSES).mapToLong(c -> counts[label][c]).sum();
  }

  private ClassFigures figures(int label) {
    long hits = counts[label][label];
    long occurrences = occurrences(label);
    long readings = IntStream.range(0, LabelIndex.CLASSES).mapToLong(c -> counts[c][label]).sum();
    return new ClassFigures(
        occurrences,
        readings == 0 ? 0 : (double) hits / readings,
        (double) hits / occurrences,
        2.0 * hits / (occurrences + readings));
  }
}
