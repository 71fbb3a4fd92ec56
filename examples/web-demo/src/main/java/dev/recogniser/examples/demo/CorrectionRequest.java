package dev.recogniser.examples.demo;

import dev.recogniser.Alphabet;
import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user's correction as it comes in: any field may be missing or wrong. */
record CorrectionRequest(
    @Nullable List<double @Nullable []> strokes,
    @Nullable String glyph,
    @Nullable Box box,
    @Nullable String read,
    @Nullable String label,
    @Nullable String writer,
    @Nullable String model) {

  /** What corrections can be about, whatever the model. */
  private static final Set<String> LABELS = Alphabet.ALPHANUMERIC.and(Alphabet.MARKS).labels();

  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 100;

  /** In characters' sizes and in units; far less than training can take. */
  private static final double FARTHEST = 1e6;

  /**
   * Checks it.
   *
   * @param standardModel what has read it, if the request does not say
   * @throws FaultException if a field is missing or not as it should be
   */
  Correction checked(Limits limits, String standardModel) {
    String right = require(label, "label");
    requireLabel(right, "label");
    String wrong = read == null ? "" : read;
    if (!wrong.isEmpty()) {
      requireLabel(wrong, "read");
    }
    checkInk(limits);
    return new Correction(
        VERSION,
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        name(model, standardModel, "model"),
        name(writer, "web", "writer"),
        require(box, "box"),
        wrong,
        right,
        SameShape.of(wrong, right) ? true : null,
        strokes,
        glyph == null ? null : Base64.getEncoder().encodeToString(bytesOf(glyph)));
  }

  private void checkInk(Limits limits) {
    if (strokes == null && glyph == null) {
      throw Fault.BAD_REQUEST.because("There are neither \"strokes\" nor a \"glyph\". Send one.");
    }
    if (strokes != null) {
      requireDrawable(Strokes.parse(strokes, limits));
    }
    if (glyph != null && bytesOf(glyph).length != Glyph.PIXELS) {
      throw Fault.BAD_REQUEST.because(
          "\"glyph\" is not %d bytes in Base64. Send it as the reading gave it."
              .formatted(Glyph.PIXELS));
    }
  }

  /** One line that training cannot draw would stop it for all the others. */
  private static void requireDrawable(List<Stroke> strokes) {
    Box box = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double extent = Math.max(box.width(), box.height());
    double side = extent > 0 ? extent : 1;
    double farthest =
        Math.max(
            Math.max(Math.abs(box.x()), Math.abs(box.right())),
            Math.max(Math.abs(box.y()), Math.abs(box.bottom())));
    if (side < 1 / FARTHEST || !(farthest <= FARTHEST * Math.min(side, 1))) {
      throw Fault.UNREADABLE.because(
          "The character is %.3g wide or high, and up to %.3g from the origin: it cannot be drawn."
                  .formatted(extent, farthest)
              + " Give coordinates in pixels or the like.");
    }
  }

  private static byte[] bytesOf(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static void requireLabel(String label, String field) {
    if (!LABELS.contains(label)) {
      throw Fault.BAD_REQUEST.because(
          "\"%s\" is not one digit, letter from A to Z, large or small, or mark of %s."
              .formatted(field, String.join(" ", Alphabet.MARKS.labels())));
    }
  }

  private static String name(@Nullable String given, String standard, String field) {
    String name = given == null || given.isBlank() ? standard : given;
    if (name.length() > LONGEST_NAME) {
      throw Fault.BAD_REQUEST.because(
          "\"%s\" has %d characters; %d are stored at most."
              .formatted(field, name.length(), LONGEST_NAME));
    }
    return name;
  }

  private static <T> T require(@Nullable T value, String field) {
    if (value == null) {
      throw Fault.BAD_REQUEST.because("There is no \"" + field + "\".");
    }
    return value;
  }
}
