package dev.recogniser.training.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How far the characters of a line rise above its base line. Small letters without an ascender rise
 * to the line's x-height. Capitals, digits and letters with an ascender rise higher, by a ratio
 * that differs from hand to hand.
 *
 * @param line the line
 * @param base what it stands on
 */
record LineHeights(DrawnLine line, BaseLine base) {

  private static final String SMALL = "acegmnopqrsuvwxyz";

  /** Their tops tell little: a dot, or a stem of any length. */
  private static final String UNSURE = "ijt";

  /** As few as that of either kind say nothing of their ratio. */
  private static final int LEAST = 2;

  /** The heights of a line; empty if its base line cannot be told. */
  static Optional<LineHeights> of(DrawnLine line) {
    return BaseLine.of(line.characters()).map(base -> new LineHeights(line, base));
  }

  /** How many times the x-height its tall characters rise; empty if it has too few of a kind. */
  OptionalDouble ratio() {
    double[] tall = heights(LineHeights::isTall);
    double[] small = heights(LineHeights::isSmall);
    if (tall.length < LEAST || small.length < LEAST || !(Median.of(small) > 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Median.of(tall) / Median.of(small));
  }

  /**
   * Its x-height.
   *
   * @param ratio how many times that height the writer's tall characters rise
   * @return above 0; empty if no character says
   */
  OptionalDouble xHeight(double ratio) {
    double[] heights =
        line.characters().stream()
            .filter(character -> isSmall(character.label()) || isTall(character.label()))
            .mapToDouble(character -> height(character) / (isSmall(character.label()) ? 1 : ratio))
            .toArray();
    return heights.length == 0 || !(Median.of(heights) > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.of(heights));
  }

  private double[] heights(Predicate<String> kind) {
    List<LabelledStrokes> characters = line.characters();
    return characters.stream()
        .filter(character -> kind.test(character.label()))
        .mapToDouble(this::height)
        .toArray();
  }

  private double height(LabelledStrokes character) {
    return base.under(character.bounds()) - character.bounds().y();
  }

  private static boolean isSmall(String label) {
    return SMALL.contains(label);
  }

  private static boolean isTall(String label) {
    return !isSmall(label) && !UNSURE.contains(label);
  }
}
