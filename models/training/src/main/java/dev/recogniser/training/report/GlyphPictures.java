package dev.recogniser.training.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of what was read.
 *
 * @param confusions the confusion matrix
 * @param pairs a sheet for each of the most confused pairs
 * @param surest a sheet of the surest errors
 * @param calibration the reliability diagram
 * @param coverage accuracy by threshold
 * @param recall the classes
 */
record GlyphPictures(
    Picture confusions,
    List<Picture> pairs,
    Picture surest,
    Picture calibration,
    Picture coverage,
    Picture recall) {

  static GlyphPictures of(GlyphResults results, List<ConfusedPair> confused, String prefix) {
    List<Picture> pairs = new ArrayList<>();
    for (ConfusedPair pair : confused) {
      String name = "%s-pair-%02d".formatted(prefix, pairs.size() + 1);
      pairs.add(GlyphSheet.of(pair, name));
    }
    return new GlyphPictures(
        ConfusionPicture.of(results.metrics().confusions(), prefix + "-confusions"),
        pairs,
        GlyphSheet.ofSurest(results.surest(), prefix + "-surest-errors"),
        CalibrationChart.of(results.metrics().calibration(), prefix + "-calibration"),
        CoverageChart.of(results.coverage(), prefix + "-coverage"),
        RecallCharts.of(results.metrics().perClass(), prefix + "-classes"));
  }

  /** All that show anything. */
  List<Picture> all() {
    List<Picture> all = new ArrayList<>(List.of(confusions, calibration, coverage, recall));
    if (!pairs.isEmpty()) {
      all.addAll(pairs);
      all.add(surest);
    }
    return all;
  }
}
