package dev.recogniser.training.evaluate;

import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.training.cli.Progress;
import java.util.List;
import java.util.stream.Stream;

/** Reads lines and counts how well. */
final class LineEvaluation {

  private static final int BATCH = 16;

  private LineEvaluation() {}

  /** Reads all of them. */
  static LineMetrics run(Recogniser recogniser, Stream<LineSample> lines, Progress progress) {
    LineMetrics metrics = new LineMetrics();
    Batches.forEach(
        lines,
        BATCH,
        batch -> {
          List<Recognition> readings =
              recogniser.recognise(batch.stream().map(LineSample::drawing).toList());
          for (int i = 0; i < batch.size(); i++) {
            metrics.add(batch.get(i), readings.get(i));
          }
          progress.step(batch.size());
        });
    return metrics;
  }
}
