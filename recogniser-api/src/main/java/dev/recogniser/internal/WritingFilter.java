package dev.recogniser.internal;

import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.WritingCheck;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Leaves out lines that are no writing. With the bounds of {@link WritingCheck#CAREFUL} the error
 * rates of lines and words, as images, of UNIPEN's training writers of part 6/10 are as without.
 *
 * @param check how strict it is
 */
record WritingFilter(WritingCheck check) {

  /** Of fewer characters a picture's mean says little, unless they are of all sizes. */
  private static final int SEVERAL = 4;

  /** Of a single character a mean says nothing: many a good stem looks like no character. */
  private static final int FEW = 2;

  /** How many times as tall as the lowest the tallest character is where these are of all sizes. */
  private static final double ALL_SIZES = 4;

  /** What speaks for there being no character, and against what was read. */
  private record Bound(double nonCharacter, double certainty) {

    boolean isPassedBy(List<RecognisedCharacter> characters) {
      return mean(characters, each -> each.alone().nonCharacter().orElse(0)) >= nonCharacter
          && mean(characters, each -> each.classification().certainty()) <= certainty;
    }

    private static double mean(
        List<RecognisedCharacter> characters, ToDoubleFunction<RecognisedCharacter> value) {
      return characters.stream().mapToDouble(value).average().orElse(0);
    }
  }

  private static final Bound PICTURE = new Bound(0.7, 0.3);
  private static final Bound LONELY = new Bound(0.75, 0.02);
  private static final Bound STRICT = new Bound(0.55, 0.4);

  /** Which lines are writing, by their places in the list. */
  List<Integer> of(List<RecognisedLine> lines) {
    List<RecognisedCharacter> all =
        lines.stream().flatMap(line -> line.characters().stream()).toList();
    boolean drawn = all.stream().anyMatch(each -> !each.segment().strokes().isEmpty());
    if (check == WritingCheck.OFF || drawn) {
      return IntStream.range(0, lines.size()).boxed().toList();
    }
    if (isMany(all) && PICTURE.isPassedBy(all)) {
      return List.of();
    }
    return IntStream.range(0, lines.size())
        .filter(place -> isWriting(lines.get(place), all.size()))
        .boxed()
        .toList();
  }

  private static boolean isMany(List<RecognisedCharacter> all) {
    DoubleSummaryStatistics heights =
        all.stream().mapToDouble(each -> each.box().height()).summaryStatistics();
    return all.size() >= SEVERAL
        || (all.size() >= FEW && heights.getMax() >= ALL_SIZES * heights.getMin());
  }

  private boolean isWriting(RecognisedLine line, int all) {
    List<RecognisedCharacter> own = line.characters();
    boolean lonely = own.size() == 1 && all > SEVERAL && LONELY.isPassedBy(own);
    boolean strict = check == WritingCheck.STRICT && own.size() >= FEW && STRICT.isPassedBy(own);
    return !lonely && !strict;
  }
}
