package dev.recogniser.internal;

import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.WritingCheck;
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

  /** Of fewer characters quartiles say little. */
  private static final int MANY = 8;

  /**
   * How many times as tall the upper quartile is as the lower one where heights are uneven.
   * Capitals among small letters come to 1.9.
   */
  private static final double SPREAD = 2.5;

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

  /** Of two or three characters. */
  private static final Bound BARELY = new Bound(0.7, 0.15);

  /** Where characters are of uneven heights, which on written pages they are not. */
  private static final Bound UNEVEN = new Bound(0.35, 0.65);

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
    if (isPicture(all)) {
      return List.of();
    }
    return IntStream.range(0, lines.size())
        .filter(place -> isWriting(lines.get(place), all.size()))
        .boxed()
        .toList();
  }

  private static boolean isPicture(List<RecognisedCharacter> all) {
    int count = all.size();
    if (count < FEW) {
      return false;
    }
    double[] heights = all.stream().mapToDouble(each -> each.box().height()).sorted().toArray();
    boolean allSizes = heights[count - 1] >= ALL_SIZES * heights[0];
    boolean uneven = count >= MANY && heights[3 * count / 4] >= SPREAD * heights[count / 4];
    return ((count >= SEVERAL || allSizes) && PICTURE.isPassedBy(all))
        || (uneven && UNEVEN.isPassedBy(all))
        || BARELY.isPassedBy(all);
  }

  private boolean isWriting(RecognisedLine line, int all) {
    List<RecognisedCharacter> own = line.characters();
    boolean lonely = own.size() == 1 && all > SEVERAL && LONELY.isPassedBy(own);
    boolean strict = check == WritingCheck.STRICT && own.size() >= FEW && STRICT.isPassedBy(own);
    return !lonely && !strict;
  }
}
