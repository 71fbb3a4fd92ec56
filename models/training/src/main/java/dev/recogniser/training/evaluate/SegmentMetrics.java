package dev.recogniser.training.evaluate;

import dev.recogniser.Classification;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.segments.FoundSegments;
import dev.recogniser.training.segments.FoundSegments.Found;
import dev.recogniser.training.segments.WrittenText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How well a recogniser tells which of the segmenter's hypotheses are no single character, by each
 * glyph alone: by {@link Classification#nonCharacter}, else by how little certain it is.
 */
final class SegmentMetrics {

  /** How many texts are laid out together, by all processors. */
  private static final int AT_ONCE = 64;

  private static final double LEAST = 1e-12;

  private final boolean told;
  private final List<Double> characters = new ArrayList<>();
  private final List<Double> marks = new ArrayList<>();
  private final List<Double> others = new ArrayList<>();

  private SegmentMetrics(boolean told) {
    this.told = told;
  }

  /** Draws texts, lays them out and judges each of their hypotheses. */
  static SegmentMetrics of(
      Recogniser recogniser, List<Supplier<WrittenText>> texts, Progress progress) {
    SegmentMetrics metrics = new SegmentMetrics(recogniser.model().nonCharacter().isPresent());
    Batches.forEach(
        texts.stream(),
        AT_ONCE,
        some -> {
          List<Found> found =
              some.parallelStream()
                  .map(text -> FoundSegments.of(text.get()))
                  .flatMap(List::stream)
                  .toList();
          List<Classification> readings =
              recogniser.classify(found.stream().map(Found::glyph).toList());
          for (int i = 0; i < found.size(); i++) {
            metrics.add(found.get(i), readings.get(i));
          }
          progress.step(some.size());
        });
    return metrics;
  }

  private void add(Found found, Classification reading) {
    double judged = reading.nonCharacter().orElse(1 - reading.certainty());
    if (!found.isCharacter()) {
      others.add(judged);
    } else if (LabelIndex.isMark(found.label())) {
      marks.add(judged);
    } else {
      characters.add(judged);
    }
  }

  long count() {
    return (long) characters.size() + marks.size() + others.size();
  }

  /** The figures by name. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("characters", characters.size());
    figures.put("marks", marks.size());
    figures.put("others", others.size());
    figures.put("judgedBy", told ? "nonCharacter" : "certainty");
    figures.put("areaUnderRoc", RocArea.of(array(others), array(characters)));
    if (!marks.isEmpty()) {
      figures.put("areaUnderRocWithMarks", RocArea.of(array(others), array(all())));
    }
    if (told) {
      figures.put("nll", nll());
    }
    return figures;
  }

  private List<Double> all() {
    return Stream.of(characters, marks).flatMap(Collection::stream).toList();
  }

  private double nll() {
    double sum =
        Stream.concat(all().stream().map(p -> 1 - p), others.stream())
            .mapToDouble(p -> -Math.log(Math.max(LEAST, p)))
            .sum();
    return sum / count();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
