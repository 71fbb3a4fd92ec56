package dev.recogniser.training.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user said that a character should have been: one line of a corrections file. The
 * components are the fields of the JSON object, by the same names.
 *
 * @param version of this record: {@value #VERSION}. A change that a reader must know of raises it;
 *     a new field does not
 * @param time when it was corrected, UTC; in JSON as in ISO 8601, {@code 2026-01-31T18:05:09Z}
 * @param model what read it: the model's id, such as {@code emnist}, or anything that tells it from
 *     another
 * @param writer who drew it: the name or number of a user or session, so that one hand's characters
 *     can be kept on one side of a division
 * @param box where the character stood in its drawing
 * @param read the label that was read; empty if none was
 * @param label the right one, of {@link LabelIndex#LABELS} or {@link LabelIndex#MARKS}
 * @param byLine true if what was read and what is right have one shape, so that only the line tells
 *     them apart; null counts as false
 * @param strokes the character's own strokes in the order they were drawn, in any unit; empty if
 *     they are not known
 * @param glyph what the model was shown; in JSON 784 bytes in Base64, ink from 0 to 255, row by
 *     row; null if only the strokes are known
 */
public record Correction(
    int version,
    Instant time,
    String model,
    String writer,
    Box box,
    String read,
    String label,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean byLine,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Stroke> strokes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Glyph glyph) {

  /** The version of the record that this class is. */
  public static final int VERSION = 1;

  /**
   * Copies the strokes.
   *
   * @throws DataException if the version is another, a field is missing, the label is unknown,
   *     there are neither strokes nor a glyph, or no pen could draw the strokes
   */
  public Correction {
    if (version != VERSION) {
      throw new DataException(
          "The correction is of version "
              + version
              + ", not "
              + VERSION
              + ". Read it with the release that wrote it, or a newer one.");
    }
    require(time, "time");
    require(model, "model");
    require(writer, "writer");
    require(box, "box");
    require(read, "read");
    requireLabel(require(label, "label"));
    strokes = List.copyOf(require(strokes, "strokes"));
    if (strokes.isEmpty() && glyph == null) {
      throw new DataException("The correction has neither 'strokes' nor a 'glyph'. Give one.");
    }
    if (!strokes.isEmpty()) {
      DrawnCharacter.requireDrawable(label, strokes);
    }
  }

  private static void requireLabel(String label) {
    if (LabelIndex.mark(label).isEmpty()) {
      LabelIndex.of(label);
    }
  }

  private static <T> T require(@Nullable T value, String field) {
    if (value == null) {
      throw new DataException("The correction has no '" + field + "'.");
    }
    return value;
  }

  /**
   * The character as one of a characters file.
   *
   * @return the strokes with the right label and the writer
   * @throws DataException if there are no strokes, or it is a mark
   */
  public DrawnCharacter toCharacter() {
    return new DrawnCharacter(label, writer, "?", "?", strokes);
  }
}
