package dev.recogniser.internal;

import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Fit;
import dev.recogniser.Orientation;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns drawings as asked for, and finds which turn reads most clearly.
 *
 * @param asked how drawings are to be turned
 */
record Turning(Orientation asked) {

  /** How much clearer a turn must read than the drawing as it is. */
  private static final double CLEARER = 1.1;

  /** The turns that are read, as it is first. */
  List<Orientation> turns() {
    return asked == Orientation.AUTO
        ? List.of(
            Orientation.UPRIGHT,
            Orientation.QUARTER_TURN,
            Orientation.HALF_TURN,
            Orientation.THREE_QUARTER_TURN)
        : List.of(asked);
  }

  /** A drawing in all of the turns. */
  List<Drawing> turned(Drawing drawing) {
    return turns().stream().map(drawing::turned).toList();
  }

  /** For each drawing the turn that reads most clearly, of the results of all turns of all. */
  List<Recognition> clearest(List<Recognition> all) {
    List<Orientation> turns = turns();
    List<Recognition> clearest = new ArrayList<>();
    for (int first = 0; first < all.size(); first += turns.size()) {
      int best = 0;
      for (int turn = 1; turn < turns.size(); turn++) {
        double ahead = best == 0 ? CLEARER : 1;
        if (clarity(all.get(first + turn)) > ahead * clarity(all.get(first + best))) {
          best = turn;
        }
      }
      clearest.add(all.get(first + best).turned(turns.get(best)));
    }
    return clearest;
  }

  /** How sure the characters are, whatever text was expected; 0 where there are none. */
  private static double clarity(Recognition result) {
    return result.fit().map(Fit::free).orElse(result).characters().stream()
        .map(RecognisedCharacter::classification)
        .mapToDouble(Turning::clarity)
        .average()
        .orElse(0);
  }

  private static double clarity(Classification seen) {
    return seen.certainty() * (1 - seen.nonCharacter().orElse(0));
  }
}
