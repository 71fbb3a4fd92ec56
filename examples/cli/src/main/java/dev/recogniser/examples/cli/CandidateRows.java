package dev.recogniser.examples.cli;

import dev.recogniser.Candidate;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.util.Locale;
import java.util.stream.Stream;

/** A row of candidates a character. */
final class CandidateRows implements Detail {

  private static final int BAR_WIDTH = 8;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

  @Override
  public Stream<String> rows(Recognition result) {
    return result.characters().stream().map(CandidateRows::row);
  }

  private static String row(RecognisedCharacter character) {
    StringBuilder row = new StringBuilder();
    character.candidates().forEach(candidate -> row.append(cell(candidate)));
    row.append(character.rejected() ? "  rejected" : "").append(doubt(character));
    return row.toString().stripTrailing();
  }

  /** Of what more probably is none than one; by its shape alone, or it would not have been read. */
  private static String doubt(RecognisedCharacter character) {
    double none = character.alone().nonCharacter().orElse(0);
    return none < 0.5 ? "" : String.format(Locale.ROOT, "  alone %.1f %% no character", 100 * none);
  }

  private static String cell(Candidate candidate) {
    return String.format(
        Locale.ROOT,
        "  %s %5.1f %% %s",
        candidate.label(),
        100 * candidate.probability(),
        bar(candidate.probability()));
  }

  /** A bar that fills its width at probability 1, in steps of an eighth of a column. */
  private static String bar(double probability) {
    int eighths = (int) Math.round(8 * BAR_WIDTH * probability);
    StringBuilder bar = new StringBuilder();
    for (int column = 0; column < BAR_WIDTH; column++) {
      bar.append(EIGHTHS.charAt(Math.max(0, Math.min(8, eighths - 8 * column))));
    }
    return bar.toString();
  }
}
