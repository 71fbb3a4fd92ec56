package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several equal parts of training data, kept for validation. Stroke data is divided by
 * writer, so that no writer is on both sides; images, whose writers are not known, by row. The
 * division depends on nothing but the writer's name or the row's number: every command makes the
 * same one.
 *
 * @param part which one, from 1
 * @param parts how many there are
 */
public record Fold(int part, int parts) {

  /** The writers that are kept for validation if no others are asked for. */
  public static final Fold VALIDATION_WRITERS = new Fold(6, 10);

  /** The rows of images that are kept for validation if no others are asked for. */
  public static final Fold VALIDATION_ROWS = new Fold(1, 20);

  private static final Pattern SYNTAX = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the part is not one of the parts
   */
  public Fold {
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException(
          "There is no part " + part + " of " + parts + ". Give one like 6/10.");
    }
  }

  /**
   * Reads a fold as {@link #toString} writes it.
   *
   * @param text such as {@code 6/10}
   * @return the fold
   * @throws IllegalArgumentException if it is none
   */
  public static Fold parse(String text) {
    Matcher matcher = SYNTAX.matcher(requireNonNull(text, "text"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Give a part of parts like 6/10, not '" + text + "'.");
    }
    return new Fold(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Whether all of a writer's work is in this part: by the CRC-32 of the name in UTF-8.
   *
   * @param writer the writer's name
   * @return whether it is this part and no other that has it
   */
  public boolean hasWriter(String writer) {
    CRC32 hash = new CRC32();
    hash.update(writer.getBytes(UTF_8));
    return hash.getValue() % parts == part - 1;
  }

  /**
   * Whether a row of a file in random order is in this part.
   *
   * @param row its number, from 0
   * @return whether it is this part and no other that has it
   */
  public boolean hasRow(int row) {
    return row % parts == part - 1;
  }

  @Override
  public String toString() {
    return part + "/" + parts;
  }
}
