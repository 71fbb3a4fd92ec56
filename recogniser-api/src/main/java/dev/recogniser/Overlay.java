package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.picture.Painter;
import dev.recogniser.internal.picture.Picture;
import dev.recogniser.internal.picture.View;
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

  private final Picture picture;
  private final Box frame;
  private final boolean legend;

  private Overlay(Picture picture, Box frame, boolean legend) {
    this.picture = picture;
    this.frame = frame;
    this.legend = legend;
  }

  /**
   * One character, on the square that its glyph covers; where that would pass 100 megapixels, as
   * with a line across a wide drawing, on its own pixels alone.
   *
   * @param explanation the character's explanation
   * @return its picture, enlarged by a whole number to at least 280 pixels on its longer side
   */
  public static Overlay of(Explanation explanation) {
    Picture picture = Picture.ofCharacter(requireNonNull(explanation, "explanation"));
    Box frame = Picture.frame(picture.view(), explanation.segment());
    return new Overlay(picture, frame, false);
  }

  /**
   * A whole drawing, with the heat of any of its characters. A character's heat shows on its box
   * and fades beside it, so that none covers its neighbours. The picture of an image shows the
   * image; that of strokes shows some paper around them, as {@link #frame} tells.
   *
   * @param drawing the drawing
   * @param explanations of characters of this drawing
   * @return its picture, enlarged by a whole number to at least 280 pixels on its longer side
   */
  public static Overlay of(Drawing drawing, List<Explanation> explanations) {
    requireNonNull(drawing, "drawing");
    Picture picture =
        Picture.ofDrawing(drawing, List.copyOf(requireNonNull(explanations, "explanations")));
    View view = picture.view();
    return new Overlay(
        picture, drawing.boxOf(view.x(), view.y(), view.columns(), view.rows()), false);
  }

  /**
   * What the picture covers, without its legend: where to lay {@link #heat} over a drawing.
   *
   * @return a box in the drawing's own coordinates; it may reach beyond the drawing
   */
  public Box frame() {
    return frame;
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
    double pixels = scaled.view().pixels();
    if (pixels > Picture.LARGEST) {
      throw new IllegalArgumentException(
          "A picture has at most %d pixels, not %.0f. Scale it by %.0f at most."
              .formatted(
                  Picture.LARGEST,
                  pixels,
                  Math.floor(factor * Math.sqrt(Picture.LARGEST / pixels))));
    }
    return new Overlay(scaled, frame, legend);
  }

  /**
   * Says whether a legend tells what the colours mean, in a strip below. Standard: no.
   *
   * @param show true for a legend
   * @return the overlay with or without it
   */
  public Overlay legend(boolean show) {
    return new Overlay(picture, frame, show);
  }

  /**
   * Paints ink and heat.
   *
   * @return a new image, {@link BufferedImage#TYPE_INT_RGB}
   * @throws OptionException if a legend is wanted and Java finds no fonts
   */
  public BufferedImage image() {
    Painter painter = Painter.of(picture);
    return legend ? painter.paintWithLegend() : painter.paint();
  }

  /**
   * Paints the heat alone, to be laid over the application's own picture of the drawing.
   *
   * @return a new image, {@link BufferedImage#TYPE_INT_ARGB}, transparent where there is no heat;
   *     without a legend
   */
  public BufferedImage heat() {
    return Painter.of(picture).paintHeat();
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
