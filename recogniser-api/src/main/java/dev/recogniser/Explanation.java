package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.explain.Placement;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a character speak for a label, or for one label and against another. Immutable.
 *
 * <p>The same heat comes at three resolutions: {@link #map()} as the method found it, {@link
 * #overGlyph()} smooth over the glyph, {@link #overInk()} on the drawing's own pixels.
 */
public final class Explanation {

  private final Segment segment;
  private final Box squareInInk;
  private final String label;
  private final @Nullable String against;
  private final HeatMap map;

  private Explanation(
      Segment segment, Box squareInInk, String label, @Nullable String against, HeatMap map) {
    this.segment = requireNonNull(segment, "segment");
    this.squareInInk = requireNonNull(squareInInk, "squareInInk");
    this.label = requireNonNull(label, "label");
    this.against = against;
    this.map = requireNonNull(map, "map");
    if (squareInInk.area() == 0) {
      throw new IllegalArgumentException("A map covers a square, not " + squareInInk + ".");
    }
  }

  /**
   * What speaks for a label.
   *
   * @param segment the character's pixels
   * @param squareInInk the square of the segment's ink, in its pixels, that the map covers: {@link
   *     Glyph#squareIn}
   * @param label the label
   * @param map how much each place speaks for it; what speaks against it counts as 0
   * @return the explanation
   * @throws IllegalArgumentException if the square is empty
   */
  public static Explanation of(Segment segment, Box squareInInk, String label, HeatMap map) {
    float[] rectified = requireNonNull(map, "map").values();
    for (int i = 0; i < rectified.length; i++) {
      rectified[i] = Math.max(0, rectified[i]);
    }
    HeatMap heat = HeatMap.wrap(map.width(), map.height(), rectified);
    return new Explanation(segment, squareInInk, label, null, heat);
  }

  /**
   * What speaks for a label and against another.
   *
   * @param segment the character's pixels
   * @param squareInInk the square of the segment's ink, in its pixels, that the map covers
   * @param label the label
   * @param against the other label
   * @param map positive where the ink speaks for {@code label}, negative where for {@code against}
   * @return the explanation
   * @throws IllegalArgumentException if the square is empty
   */
  public static Explanation contrast(
      Segment segment, Box squareInInk, String label, String against, HeatMap map) {
    return new Explanation(segment, squareInInk, label, requireNonNull(against, "against"), map);
  }

  /**
   * The label that is explained.
   *
   * @return one of the model's labels
   */
  public String label() {
    return label;
  }

  /**
   * The label that it is held against.
   *
   * @return the other label of a contrast; empty if one label alone is explained
   */
  public Optional<String> against() {
    return Optional.ofNullable(against);
  }

  /**
   * The character.
   *
   * @return its pixels and where they stand; of a glyph alone, its 28 × 28 values
   */
  public Segment segment() {
    return segment;
  }

  /**
   * The place that {@link #map()} and {@link #overGlyph()} cover.
   *
   * @return a square in the drawing's own coordinates, or an oblong if the segment's pixels are
   *     none; it may reach beyond the drawing
   */
  public Box square() {
    Box box = segment.box();
    InkRaster ink = segment.ink();
    double right = box.width() / ink.width();
    double down = box.height() / ink.height();
    return new Box(
        box.x() + squareInInk.x() * right,
        box.y() + squareInInk.y() * down,
        squareInInk.width() * right,
        squareInInk.height() * down);
  }

  /**
   * The same place in the segment's own pixels.
   *
   * @return a square; from (0, 0) to (1, 1) is the first pixel of {@code segment().ink()}
   */
  public Box squareInInk() {
    return squareInInk;
  }

  /**
   * The heat as the method found it, on its own coarse grid.
   *
   * @return for one label at least 0 everywhere; for a contrast negative where the other label wins
   */
  public HeatMap map() {
    return map;
  }

  /**
   * The heat between the places of the grid, by bicubic interpolation, for each value of the glyph.
   *
   * @return 28 × 28 numbers
   */
  public HeatMap overGlyph() {
    return Placement.place(this, new Box(0, 0, Glyph.SIDE, Glyph.SIDE), Glyph.SIDE, Glyph.SIDE);
  }

  /**
   * The heat for each pixel of the character, through the inverse of the normalisation.
   *
   * @return as many columns and rows as {@code segment().ink()}
   */
  public HeatMap overInk() {
    InkRaster ink = segment.ink();
    return Placement.place(this, squareInInk, ink.width(), ink.height());
  }

  /**
   * A picture of the character with the heat beneath its ink; {@link Overlay} has options.
   *
   * @return a new image without transparency, at least 280 pixels on its longer side
   */
  public BufferedImage overlay() {
    return Overlay.of(this).image();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanation that
        && segment.equals(that.segment)
        && squareInInk.equals(that.squareInInk)
        && label.equals(that.label)
        && against().equals(that.against())
        && map.equals(that.map);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + map.hashCode();
  }

  @Override
  public String toString() {
    String versus = against == null ? "" : " against " + against;
    return "Explanation[" + label + versus + ", " + map.width() + " × " + map.height() + "]";
  }
}
