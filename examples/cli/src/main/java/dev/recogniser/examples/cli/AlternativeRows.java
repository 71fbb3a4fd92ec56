package dev.recogniser.examples.cli;

import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The most probable texts of each line, with an empty row between lines. */
final class AlternativeRows implements Detail {

  @Override
  public Stream<String> rows(Recognition result) {
    List<String> rows = new ArrayList<>();
    for (RecognisedLine line : result.lines()) {
      if (!rows.isEmpty()) {
        rows.add("");
      }
      line.alternatives().stream().map(AlternativeRows::row).forEach(rows::add);
    }
    return rows.stream();
  }

  private static String row(Reading reading) {
    return String.format(
        Locale.ROOT, "  %5.1f %%  %s", 100 * reading.probability(), reading.text());
  }
}
