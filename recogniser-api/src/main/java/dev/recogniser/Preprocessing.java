package dev.recogniser;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a model is given of a character: the recipe that its glyphs are made by, which it was
 * trained with. A model file says which one by its version.
 */
public enum Preprocessing {

  /** Version 1: the ink alone. */
  INK(1, 1),

  /**
   * Version 2: the ink, then eight planes of the pen's direction, which are zero where no strokes
   * are known, as in an image. {@link Glyph} says how they are drawn.
   */
  STROKES(2, 9);

  private final int version;
  private final int channels;

  Preprocessing(int version, int channels) {
    this.version = version;
    this.channels = channels;
  }

  /**
   * Finds a recipe.
   *
   * @param version the number by which a model file names it
   * @return the recipe
   * @throws ModelException if this library does not know it
   */
  public static Preprocessing of(int version) {
    return Arrays.stream(values())
        .filter(each -> each.version == version)
        .findFirst()
        .orElseThrow(() -> unknown(version));
  }

  private static ModelException unknown(int version) {
    String known =
        Arrays.stream(values())
            .map(each -> Integer.toString(each.version))
            .collect(Collectors.joining(" and "));
    return new ModelException(
        "The model was trained with preprocessing "
            + version
            + "; this version of the library does "
            + known
            + ". Use the version of the library that the model was made for, or another model.");
  }

  /**
   * The number by which a model file names it.
   *
   * @return from 1
   */
  public int version() {
    return version;
  }

  /**
   * The images that it makes of a character, the ink first.
   *
   * @return how many planes of 28 × 28 values
   */
  public int channels() {
    return channels;
  }

  /**
   * How many numbers a model is given for a character.
   *
   * @return {@code channels × 28 × 28}
   */
  public int size() {
    return channels * Glyph.PIXELS;
  }
}
