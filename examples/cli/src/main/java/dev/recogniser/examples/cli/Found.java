package dev.recogniser.examples.cli;

import dev.recogniser.Drawing;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.util.Collection;
import java.util.List;

/**
 * What was read in a drawing.
 *
 * @param drawing the drawing as it was read: turned, if it was
 * @param characters its characters, of all fields
 */
record Found(Drawing drawing, List<RecognisedCharacter> characters) {

  /** What one or several readings of a drawing found. */
  static Found of(Drawing drawing, Collection<Recognition> results) {
    return new Found(
        drawing, results.stream().flatMap(result -> result.characters().stream()).toList());
  }

  /** Nothing: the drawing was not read. */
  static Found nothing(Drawing drawing) {
    return of(drawing, List.of());
  }
}
