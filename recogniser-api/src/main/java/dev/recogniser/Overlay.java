package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture of explanations: ink on white paper, and beneath it the heat, each character's relative
 * to its own strongest. One label's heat goes from white over yellow to red; a contrast is red
 * where the ink speaks for the label and blue where it speaks for the other. Equal steps of heat
 * look equally large (Oklab, Ottosson 2020).
 *
 * <p>Immutable; each option gives a new one.
 */
public final class Overlay {

  /** A picture that is smaller than this is enlarged. */
  private static final int SIDE = 280;

  private static final int LARGEST = 100_000_000;

  /** Of a character's square, how much around its box its heat may show in a whole drawing. */
  private static final double BORDER = 0.12;

  private final Picture picture;

  private Overlay(Picture picture) {
    this.picture = picture;
  }

  /**
   * One character, on the square that its glyph covers; on its ink alone if that square would pass
   * 25 megapixels, as around a long line.
   *
   * @param explanation the character's explanation
   * @return its picture, enlarged by a whole number to at least 280 pixels a side
   */
  public static Overlay of(Explanation explanation) {
    Segment segment = requireNonNull(explanation, "explanation").segment();
    return new Overlay(Picture.ofCharacter(explanation, segment.ink(), SIDE));
  }

  /**
   * A whole drawing, with the heat of any of its characters. A character's heat shows on its box
   * and fades beside it, so that none covers its neighbours.
   *
   * @param drawing the drawing
   * @param explanations of characters of this drawing
   * @return its picture, enlarged by a whole number to at least 280 pixels on its longer side
   */
  public static Overlay of(Drawing drawing, List<Explanation> explanations) {
    return new Overlay(
        Picture.ofDrawing(
            requireNonNull(drawing, "drawing"), List.copyOf(explanations), SIDE, BORDER));
  }

  /**
   * Enlarges the drawing by another number.
   *
   * @param factor pixels of the picture for each pixel of the drawing's raster, at least 1
   * @return the overlay with that size
   * @throws IllegalArgumentException if the factor is not positive, or the picture would pass 100
   *     megapixels
   */
  public Overlay scale(int factor) {
    if (factor < 1) {
      throw new IllegalArgumentException("A picture is enlarged by 1 or more, not " + factor + ".");
    }
    Picture scaled = picture.scaled(factor);
    if (scaled.pixels() > LARGEST) {
      throw new IllegalArgumentException(
          "A picture has at most %d pixels, not %.0f. Scale it by less than %d."
              .formatted(LARGEST, scaled.pixels(), factor));
    }
    return new Overlay(scaled);
  }

  /**
   * Says whether a legend tells what the colours mean, in a strip below. Standard: no.
   *
   * @param show true for a legend
   * @return the overlay with or without it
   */
  public Overlay legend(boolean show) {
    return new Overlay(picture.withLegend(show));
  }

  /**
   * Paints ink and heat.
   *
   * @return a new image, {@link BufferedImage#TYPE_INT_RGB}
   * @throws OptionException if a legend is wanted and Java finds no fonts
   */
  public BufferedImage image() {
    return picture.paint();
  }

  /**
   * Paints the heat alone, to be laid over the application's own picture of the drawing.
   *
   * @return a new image, {@link BufferedImage#TYPE_INT_ARGB}, transparent where there is no heat;
   *     without a legend
   */
  public BufferedImage heat() {
    return picture.paintHeat();
  }

  /**
   * Paints ink and heat, as a file.
   *
   * @return the bytes of a PNG file
   * @throws OptionException if a legend is wanted and Java finds no fonts
   */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail like a file.", e);
    }
    return bytes.toByteArray();
  }
}
