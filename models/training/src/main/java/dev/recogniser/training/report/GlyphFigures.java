package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.Calibration.Bin;
import dev.recogniser.training.evaluate.ConfusionMatrix;
import dev.recogniser.training.report.Coverage.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was read, in figures. */
final class GlyphFigures {

  private GlyphFigures() {}

  static Map<String, Object> of(GlyphResults results, List<ConfusedPair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("name", results.name());
    figures.put("figures", results.metrics().figures());
    figures.put("perClass", results.metrics().perClass());
    figures.put("confusions", counts(results.metrics().confusions()));
    figures.put("confusedPairs", pairs.stream().map(GlyphFigures::pair).toList());
    figures.put("surestErrors", results.surest().stream().map(GlyphFigures::example).toList());
    figures.put(
        "calibration",
        results.metrics().calibration().bins().stream().map(GlyphFigures::bin).toList());
    figures.put("coverage", results.coverage().curve().stream().map(GlyphFigures::point).toList());
    return figures;
  }

  /** Rows are what was written, columns what was read, both in the order of the labels. */
  private static Map<String, Object> counts(ConfusionMatrix confusions) {
    List<long[]> rows =
        IntStream.range(0, LabelIndex.CLASSES)
            .mapToObj(
                truth ->
                    IntStream.range(0, LabelIndex.CLASSES)
                        .mapToLong(reading -> confusions.count(truth, reading))
                        .toArray())
            .toList();
    return ordered("labels", LabelIndex.LABELS, "counts", rows);
  }

  private static Map<String, Object> pair(ConfusedPair pair) {
    Map<String, Object> figures =
        ordered(
            "written", LabelIndex.LABELS.get(pair.truth()),
            "read", LabelIndex.LABELS.get(pair.reading()),
            "count", pair.count(),
            "share", pair.share());
    figures.put("examples", pair.examples().stream().map(GlyphFigures::example).toList());
    return figures;
  }

  private static Map<String, Object> example(Example example) {
    return ordered(
        "glyph", example.index(),
        "written", LabelIndex.LABELS.get(example.truth()),
        "read", LabelIndex.LABELS.get(example.reading()),
        "probability", example.probability(),
        "probabilityOfWritten", example.truthProbability());
  }

  private static Map<String, Object> bin(Bin bin) {
    Map<String, Object> figures =
        ordered("from", bin.from(), "to", bin.to(), "n", bin.n(), "right", bin.right());
    if (bin.n() > 0) {
      figures.put("meanProbability", bin.meanConfidence());
      figures.put("accuracy", bin.accuracy());
    }
    return figures;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> figures =
        ordered("threshold", point.threshold(), "n", point.n(), "coverage", point.coverage());
    if (point.n() > 0) {
      figures.put("accuracy", point.accuracy());
    }
    return figures;
  }

  /** Keys and values in turn, in their order. */
  static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
