package dev.recogniser.internal;

import dev.recogniser.Box;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recogniser;
import dev.recogniser.internal.read.Decision;
import dev.recogniser.internal.read.Decision.Chosen;
import dev.recogniser.internal.read.ExpectedDecision;
import dev.recogniser.internal.read.SeenLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that was read of several lines together, taken apart into these again. */
final class LinedText {

  private final ExpectedDecision decision;
  private final List<SeenLine> seen;
  private final List<Scribe> scribes = new ArrayList<>();

  /**
   * For each line the number of its first hypothesis among those of all, and one more at the end.
   */
  private final int[] first;

  /**
   * Takes it apart.
   *
   * @param known whether it could be no other text
   */
  LinedText(
      Transcriber transcriber,
      List<SeenLine> seen,
      List<List<Batches.@Nullable Look>> looks,
      ExpectedDecision decision,
      boolean known,
      Recogniser by) {
    this.decision = decision;
    this.seen = seen;
    this.first = new int[seen.size() + 1];
    int number = 0;
    for (int line = 0; line < seen.size(); line++) {
      int offset = first[line];
      first[line + 1] = offset + seen.get(line).seen().size();
      scribes.add(
          new Scribe(
              transcriber,
              seen.get(line),
              looks.get(line),
              hypothesis -> decision.labels(offset + hypothesis),
              known,
              number,
              by));
      number += part(decision.readings().get(0), line).isEmpty() ? 0 : 1;
    }
  }

  /** What a line has of a reading, its hypotheses numbered within the line. */
  private List<Chosen> part(Decision reading, int line) {
    List<Chosen> part = new ArrayList<>();
    for (Chosen each : reading.characters()) {
      if (each.hypothesis() >= first[line] && each.hypothesis() < first[line + 1]) {
        int hypothesis = each.hypothesis() - first[line];
        part.add(new Chosen(hypothesis, each.label(), each.spaceBefore(), each.start()));
      }
    }
    return part;
  }

  /** A reading of all lines. */
  Reading reading(Decision read) {
    StringBuilder text = new StringBuilder();
    List<RecognisedCharacter> characters = new ArrayList<>();
    for (int line = 0; line < seen.size(); line++) {
      List<Chosen> part = part(read, line);
      if (!part.isEmpty()) {
        Reading its = scribes.get(line).reading(new Decision(part, read.probability()), false);
        text.append(part.get(0).spaceBefore() ? " " : "").append(its.text());
        characters.addAll(its.characters());
      }
    }
    return new Reading(text.toString(), characters, read.probability());
  }

  /** The lines of the first reading that have a part in it. */
  List<RecognisedLine> lines() {
    Decision read = decision.readings().get(0);
    List<RecognisedLine> lines = new ArrayList<>();
    for (int line = 0; line < seen.size(); line++) {
      List<Chosen> part = part(read, line);
      if (!part.isEmpty()) {
        lines.add(line(scribes.get(line), part, read.probability()));
      }
    }
    return lines;
  }

  private static RecognisedLine line(Scribe scribe, List<Chosen> part, double probability) {
    List<RecognisedWord> words = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= part.size(); end++) {
      if (end == part.size() || part.get(end).spaceBefore()) {
        Decision word = new Decision(part.subList(begin, end), probability);
        words.add(new RecognisedWord(List.of(scribe.reading(word, begin > 0))));
        begin = end;
      }
    }
    return new RecognisedLine(
        words, List.of(scribe.reading(new Decision(part, probability), false)));
  }

  /** Where ink stands that is no character of the first reading. */
  List<Box> leftOut() {
    List<Box> boxes = new ArrayList<>();
    for (int line = 0; line < seen.size(); line++) {
      for (int hypothesis : decision.leftOut()) {
        if (hypothesis >= first[line] && hypothesis < first[line + 1]) {
          boxes.add(scribes.get(line).box(hypothesis - first[line]));
        }
      }
    }
    return boxes;
  }
}
