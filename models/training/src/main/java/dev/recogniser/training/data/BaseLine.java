package dev.recogniser.training.data;

import dev.recogniser.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The line that a row of characters stands on, as Theil and Sen fit one: the median slope of all
 * pairs of feet, through the median foot. A few odd characters do not move it.
 *
 * @param offset its y where x is 0
 * @param slope how far it falls a unit to the right
 */
record BaseLine(double offset, double slope) {

  /** What reaches below it, in some hands or in all. */
  private static final String BELOW = "fgjpqyJQ";

  /** Of fewer feet a slope would tell more of the characters than of the line. */
  private static final int FEET_FOR_A_SLOPE = 4;

  private record Foot(double x, double y) {}

  /** The base line of a row; empty if none of its characters is known to stand on it. */
  static Optional<BaseLine> of(List<LabelledStrokes> characters) {
    List<Foot> feet =
        characters.stream()
            .filter(character -> !BELOW.contains(character.label()))
            .map(character -> foot(character.bounds()))
            .toList();
    if (feet.isEmpty()) {
      return Optional.empty();
    }
    double slope = feet.size() < FEET_FOR_A_SLOPE ? 0 : slope(feet);
    return Optional.of(
        new BaseLine(
            Median.of(feet.stream().mapToDouble(foot -> foot.y() - slope * foot.x())), slope));
  }

  private static Foot foot(Box box) {
    return new Foot(middle(box), box.bottom());
  }

  private static double slope(List<Foot> feet) {
    double[] slopes =
        IntStream.range(0, feet.size())
            .boxed()
            .flatMap(
                i -> feet.subList(i + 1, feet.size()).stream().map(to -> ofPair(feet.get(i), to)))
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    return slopes.length == 0 ? 0 : Median.of(slopes);
  }

  private static double ofPair(Foot from, Foot to) {
    return (to.y() - from.y()) / (to.x() - from.x());
  }

  private static double middle(Box box) {
    return box.x() + box.width() / 2;
  }

  /** Its y below the middle of a box. */
  double under(Box box) {
    return offset + slope * middle(box);
  }
}
