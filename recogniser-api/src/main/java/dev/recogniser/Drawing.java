package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.image.QuarterTurns;
import dev.recogniser.internal.image.StrokeFrame;
import dev.recogniser.internal.image.StrokeRenderer;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user drew: a raster of ink, and the pen strokes where they are known.
 *
 * <p>Boxes are in the drawing's own coordinates: pixels for an image, the strokes' units for
 * strokes, whatever the resolution of the raster inside. Immutable.
 */
public final class Drawing {

  private final InkRaster raster;
  private final List<Stroke> strokes;
  private final StrokeFrame frame;

  private Drawing(InkRaster raster, List<Stroke> strokes, StrokeFrame frame) {
    this.raster = raster;
    this.strokes = strokes;
    this.frame = frame;
  }

  /**
   * Reads an image file of up to 25 megapixels; see {@link DrawingReader}.
   *
   * @param file the image
   * @return the drawing
   * @throws DrawingException if the file cannot be read, is no image, is damaged or too large
   */
  public static Drawing read(Path file) {
    return DrawingReader.standard().read(file);
  }

  /**
   * Reads an image of up to 25 megapixels from a stream to its end; see {@link DrawingReader}.
   *
   * @param stream the image's bytes; not closed
   * @return the drawing
   * @throws DrawingException if the stream cannot be read, is no image, is damaged or too large
   */
  public static Drawing read(InputStream stream) {
    return DrawingReader.standard().read(stream);
  }

  /**
   * Reads an image of up to 25 megapixels from memory; see {@link DrawingReader}.
   *
   * @param image the image file's bytes
   * @return the drawing
   * @throws DrawingException if this is no image, or it is damaged or too large
   */
  public static Drawing read(byte[] image) {
    return DrawingReader.standard().read(image);
  }

  /**
   * Reads each page of an image file, such as a TIFF of several pages: up to 100, each of up to 25
   * megapixels, of up to 250 together; see {@link DrawingReader#readAll(Path)}.
   *
   * @param file the image
   * @return a drawing for each page; one for other images
   * @throws DrawingException if the file cannot be read, is no image, is too large, or any page is
   *     damaged
   */
  public static List<Drawing> readAll(Path file) {
    return DrawingReader.standard().readAll(file);
  }

  /**
   * Reads each page of an image from a stream to its end, as {@link #readAll(Path)} does.
   *
   * @param stream the image's bytes; not closed
   * @return a drawing for each page; one for other images
   * @throws DrawingException if the stream cannot be read, is no image, is too large, or any page
   *     is damaged
   */
  public static List<Drawing> readAll(InputStream stream) {
    return DrawingReader.standard().readAll(stream);
  }

  /**
   * Reads each page of an image from memory, as {@link #readAll(Path)} does.
   *
   * @param image the image file's bytes
   * @return a drawing for each page; one for other images
   * @throws DrawingException if this is no image, is too large, or any page is damaged
   */
  public static List<Drawing> readAll(byte[] image) {
    return DrawingReader.standard().readAll(image);
  }

  /**
   * Takes a decoded image of up to 25 megapixels; see {@link DrawingReader}.
   *
   * @param image the image, of any type; not changed, nothing is kept
   * @return the drawing
   * @throws DrawingException if it is too large
   */
  public static Drawing of(BufferedImage image) {
    return DrawingReader.standard().read(image);
  }

  /**
   * Takes ink levels as they are; nothing is inverted or stretched.
   *
   * @param raster the ink
   * @return a drawing whose coordinates are the raster's pixels
   */
  public static Drawing of(InkRaster raster) {
    return of(raster, 0, 0);
  }

  /**
   * Takes ink levels of a part of an image as they are; nothing is inverted or stretched.
   *
   * @param raster the part's ink
   * @param left the column of the image that the part begins with
   * @param top the row of the image that the part begins with
   * @return a drawing whose coordinates are the image's
   */
  public static Drawing of(InkRaster raster, int left, int top) {
    return new Drawing(requireNonNull(raster, "raster"), List.of(), StrokeFrame.at(left, top, 1));
  }

  /**
   * Takes ink levels of a part of an image, at another resolution than the image's, as they are.
   *
   * @param raster the part's ink
   * @param place where the part lies in the image's coordinates, with the raster's proportions
   * @return a drawing whose coordinates are the image's
   * @throws IllegalArgumentException if the place has no width
   */
  public static Drawing of(InkRaster raster, Box place) {
    requireNonNull(raster, "raster");
    if (!(requireNonNull(place, "place").width() > 0)) {
      throw new IllegalArgumentException(
          "A raster of "
              + raster.width()
              + " columns cannot lie on a place without width: "
              + place
              + ".");
    }
    double scale = raster.width() / place.width();
    return new Drawing(raster, List.of(), StrokeFrame.at(place.x(), place.y(), scale));
  }

  /**
   * Renders pen strokes with round ends and joints, and keeps them: segmentation uses them to tell
   * characters that touch apart.
   *
   * @param strokes the strokes in the order they were drawn; none gives a blank drawing
   * @param penWidth the width of the line in the strokes' units, positive
   * @return the drawing
   * @throws DrawingException if the drawing is so large for its pen that its raster would pass the
   *     25 megapixels of {@link DrawingReader#standard()}, or the strokes together are more than
   *     62.5 million times as long as their pen is wide
   * @throws IllegalArgumentException if the pen width is not positive
   */
  public static Drawing ofStrokes(List<Stroke> strokes, double penWidth) {
    List<Stroke> copy = List.copyOf(requireNonNull(strokes, "strokes"));
    StrokeFrame frame = StrokeFrame.of(copy, penWidth);
    return new Drawing(StrokeRenderer.render(copy, frame), copy, frame);
  }

  /**
   * The same drawing after a turn. An image's pixels change places, its top left corner being the
   * origin again; strokes turn around the origin of their coordinates.
   *
   * @param turn how far; not {@link Orientation#AUTO}
   * @return the turned drawing; this one for {@link Orientation#UPRIGHT}
   * @throws IllegalStateException if the turn is not known before the drawing is read
   */
  public Drawing turned(Orientation turn) {
    int quarters = requireNonNull(turn, "turn").degrees() / 90;
    if (quarters == 0) {
      return this;
    }
    return strokes.isEmpty()
        ? of(QuarterTurns.of(raster, quarters))
        : ofStrokes(
            strokes.stream().map(stroke -> QuarterTurns.of(stroke, quarters)).toList(), penWidth());
  }

  /**
   * The ink.
   *
   * @return the raster inside
   */
  public InkRaster raster() {
    return raster;
  }

  /**
   * The pen strokes.
   *
   * @return the strokes in the order they were drawn; empty for an image
   */
  public List<Stroke> strokes() {
    return strokes;
  }

  /**
   * The width of the pen, where strokes are known.
   *
   * @return the pen's width in the strokes' units; 0 for an image
   */
  public double penWidth() {
    return frame.penWidth();
  }

  /**
   * Where a rectangle of raster pixels stands in the drawing's own coordinates.
   *
   * @param x left column
   * @param y top row
   * @param width columns
   * @param height rows
   * @return the same place as a box
   */
  public Box boxOf(double x, double y, double width, double height) {
    return frame.toDrawing(new Box(x, y, width, height));
  }

  /**
   * Where a box stands in the raster.
   *
   * @param box a box in the drawing's own coordinates
   * @return the same place in raster pixels, possibly between pixels or outside
   */
  public Box inRaster(Box box) {
    return frame.toRaster(requireNonNull(box, "box"));
  }

  @Override
  public String toString() {
    return "Drawing["
        + raster.width()
        + " × "
        + raster.height()
        + ", "
        + strokes.size()
        + " strokes]";
  }
}
