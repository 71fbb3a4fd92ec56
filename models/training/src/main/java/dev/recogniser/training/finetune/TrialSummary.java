package dev.recogniser.training.finetune;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Mean and range over writers. */
final class TrialSummary {

  private TrialSummary() {}

  /** The figures of fine-tunings with the same number of characters; gains, negative for losses. */
  static Map<String, Object> of(List<Trial.Row> rows) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("drawings", mean(rows, Trial.Row::drawings));
    figures.put("before", mean(rows, row -> row.own().before().top1()));
    figures.put("after", mean(rows, row -> row.own().after().top1()));
    figures.put("mergedBefore", mean(rows, row -> row.own().before().merged()));
    figures.put("mergedAfter", mean(rows, row -> row.own().after().merged()));
    figures.put("nllBefore", mean(rows, row -> row.own().before().nll()));
    figures.put("nllAfter", mean(rows, row -> row.own().after().nll()));
    figures.put("gain", range(rows, row -> row.own().gain()));
    figures.put("mergedGain", range(rows, row -> row.own().mergedGain()));
    figures.put("general", range(rows, row -> row.general().gain()));
    figures.put("generalMerged", range(rows, row -> row.general().mergedGain()));
    figures.put("generalNllAfter", mean(rows, row -> row.general().after().nll()));
    figures.put("seconds", mean(rows, Trial.Row::seconds));
    figures.put("perWriter", rows.stream().map(TrialSummary::row).toList());
    return figures;
  }

  private static double mean(List<Trial.Row> rows, ToDoubleFunction<Trial.Row> figure) {
    return rows.stream().mapToDouble(figure).average().orElse(0);
  }

  private static Map<String, Object> range(
      List<Trial.Row> rows, ToDoubleFunction<Trial.Row> figure) {
    DoubleSummaryStatistics all = rows.stream().collect(Collectors.summarizingDouble(figure));
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("mean", all.getAverage());
    range.put("least", all.getMin());
    range.put("most", all.getMax());
    return range;
  }

  private static Map<String, Object> row(Trial.Row row) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("writer", row.writer());
    figures.put("drawings", row.drawings());
    figures.put("n", row.own().before().n());
    figures.put("before", row.own().before().top1());
    figures.put("after", row.own().after().top1());
    figures.put("mergedBefore", row.own().before().merged());
    figures.put("mergedAfter", row.own().after().merged());
    figures.put("general", row.general().gain());
    return figures;
  }
}
