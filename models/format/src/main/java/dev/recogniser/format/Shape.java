package dev.recogniser.format;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of what one glyph gives: maps {@code [channels, height, width]} or a vector. The file
 * has one extent more in front, the number of glyphs.
 *
 * @param extents three for maps, one for a vector; each at least 1
 */
public record Shape(List<Integer> extents) {

  /**
   * Copies and checks.
   *
   * @throws dev.recogniser.ModelException if these are neither maps nor a vector, or more than 2²⁰
   *     numbers
   */
  public Shape {
    extents = List.copyOf(requireNonNull(extents, "extents"));
    List<Integer> all = extents;
    Check.that(
        (all.size() == 1 || all.size() == 3) && all.stream().allMatch(extent -> extent > 0),
        () -> "A value has shape [N,C] or [N,C,h,w], not " + Tensor.text(all) + " a glyph.");
    Check.that(
        Tensor.count(all) <= Limits.NUMBERS_PER_VALUE,
        () ->
            "A value of "
                + Tensor.text(all)
                + " exceeds "
                + Limits.NUMBERS_PER_VALUE
                + " numbers a glyph.");
  }

  /**
   * Maps.
   *
   * @param channels how many
   * @param height rows of each
   * @param width columns of each
   * @return the shape
   */
  public static Shape maps(int channels, int height, int width) {
    return new Shape(List.of(channels, height, width));
  }

  /**
   * A vector.
   *
   * @param length how many numbers
   * @return the shape
   */
  public static Shape vector(int length) {
    return new Shape(List.of(length));
  }

  /**
   * Whether this is a vector.
   *
   * @return false for maps
   */
  public boolean isVector() {
    return extents.size() == 1;
  }

  /**
   * How many maps, or the vector's length.
   *
   * @return at least 1
   */
  public int channels() {
    return extents.get(0);
  }

  /**
   * Rows of a map.
   *
   * @return 1 for a vector
   */
  public int height() {
    return isVector() ? 1 : extents.get(1);
  }

  /**
   * Columns of a map.
   *
   * @return 1 for a vector
   */
  public int width() {
    return isVector() ? 1 : extents.get(2);
  }

  /**
   * How many numbers.
   *
   * @return the product of the extents
   */
  public int size() {
    return channels() * height() * width();
  }

  @Override
  public String toString() {
    return extents.stream().map(Object::toString).collect(Collectors.joining("×"));
  }
}
