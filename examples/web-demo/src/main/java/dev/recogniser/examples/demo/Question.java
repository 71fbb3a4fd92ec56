package dev.recogniser.examples.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: the fields of its JSON object, or the query parameters beside an image.
 *
 * @param strokes each {@code x0, y0, x1, y1, …}, y growing downwards; null with an image
 * @param penWidth the width of the line, in the strokes' units; null with an image
 * @param backend a backend's id; null for the standard one
 * @param device a device; null for the standard one
 * @param alphabet an alphabet's id; null for the standard one
 * @param marks whether marks are read, too; null for no
 * @param format what form the text has; null for any
 * @param text what the drawing says, if that is known: then it is only found which ink is which
 *     character; null to read it
 * @param candidates how many a character gets at most; null for 5
 * @param explain whether each character comes with heat; null for no
 * @param character for a contrast: which character, from 0
 * @param label for a contrast: what the heat is to speak for
 * @param against for a contrast: and against what
 */
record Question(
    @Nullable List<double @Nullable []> strokes,
    @Nullable Double penWidth,
    @Nullable String backend,
    @Nullable String device,
    @Nullable String alphabet,
    @Nullable Boolean marks,
    @Nullable String format,
    @Nullable String text,
    @Nullable Integer candidates,
    @Nullable Boolean explain,
    @Nullable Integer character,
    @Nullable String label,
    @Nullable String against) {

  private static final int STANDARD_CANDIDATES = 5;

  int wantedCandidates() {
    int wanted = candidates == null ? STANDARD_CANDIDATES : candidates;
    if (wanted < 1 || wanted > Limits.CANDIDATES) {
      throw Fault.BAD_REQUEST.because(
          "\"candidates\" is %d. Ask for 1 to %d.".formatted(wanted, Limits.CANDIDATES));
    }
    return wanted;
  }

  boolean wantsMarks() {
    return Boolean.TRUE.equals(marks);
  }

  boolean wantsHeat() {
    return Boolean.TRUE.equals(explain);
  }

  /** A field that a contrast cannot do without. */
  static <T> T require(@Nullable T value, String field) {
    if (value == null) {
      throw Fault.BAD_REQUEST.because(
          "There is no \"%s\". A contrast needs \"character\", \"label\" and \"against\"."
              .formatted(field));
    }
    return value;
  }
}
