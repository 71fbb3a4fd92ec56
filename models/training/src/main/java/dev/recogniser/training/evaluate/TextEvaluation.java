package dev.recogniser.training.evaluate;

import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.training.cli.Progress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads lines, words or codes and counts how well. */
final class TextEvaluation {

  private static final int BATCH = 16;

  private TextEvaluation() {}

  /** Reads all of them; the known texts are counted apart. */
  static TextResults run(
      Recogniser recogniser, Stream<TextSample> texts, Set<String> known, Progress progress) {
    TextResults results = new TextResults(known);
    Batches.forEach(
        texts,
        BATCH,
        batch -> {
          List<Recognition> readings =
              recogniser.recognise(batch.stream().map(TextSample::drawing).toList());
          for (int i = 0; i < batch.size(); i++) {
            results.add(batch.get(i), readings.get(i));
          }
          progress.step(batch.size());
        });
    return results;
  }
}
