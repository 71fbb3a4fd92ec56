package dev.recogniser.paper;

import static java.util.Objects.requireNonNull;

import boofcv.struct.image.GrayU8;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of paper in a photo, seen at any angle, on something darker.
 *
 * <pre>{@code
 * BufferedImage straight = Sheet.find(photo).map(Sheet::image).orElse(photo);
 * Recognition result = recogniser.recognise(Drawing.of(straight));
 * }</pre>
 *
 * <p>Immutable: it keeps the photo's brightness, a byte a pixel, and not the photo.
 */
public final class Sheet {

  /** The fewest pixels that a photo of a sheet has in width and height. */
  private static final int LEAST_SIZE = 100;

  /** How much of the sheet's margin is cut off, as a share of the way to its middle. */
  private static final double MARGIN = 0.012;

  private final GrayU8 photo;
  private final Quad quad;

  private Sheet(GrayU8 photo, Quad quad) {
    this.photo = photo;
    this.quad = quad;
  }

  /**
   * Finds the sheet that a photo is of. There is one if it is beyond doubt, so that no writing is
   * cut away: a quadrilateral of a quarter of the picture or more, whose corners are at 45° to
   * 135°, with something darker beyond at least half of each side, and beyond four fifths of all
   * sides together. It may be cut off at one side by the border of the picture. A drawing, a scan,
   * a screenshot, a sheet that fills the picture, a sheet beside another one, or white on a white
   * table has none; nor have frames and shadows.
   *
   * <p>The time and memory grow as the number of pixels does. Any number of threads may call it;
   * large pictures are worked at by several of BoofCV's own.
   *
   * @param photo the photo, of any type and size, upright or not; not changed, and not kept. What
   *     is transparent is taken for white
   * @return the sheet, or nothing if there is none or one cannot be sure
   */
  public static Optional<Sheet> find(BufferedImage photo) {
    GrayU8 grey = Grey.of(requireNonNull(photo, "photo"));
    if (Math.min(grey.width, grey.height) < LEAST_SIZE || !Photographed.is(grey)) {
      return Optional.empty();
    }
    Shades shades = Shades.of(grey);
    return QuadFinder.find(shades)
        .map(found -> SideFitter.fit(found, shades).scaled(shades.scale()).fromTopLeft())
        .map(quad -> new Sheet(grey, quad));
  }

  /**
   * Where the sheet lies.
   *
   * @return its four corners in the photo, clockwise from the one at the top left
   */
  public List<Corner> corners() {
    return quad.corners();
  }

  /**
   * The sheet put straight: the perspective is undone, and a margin of 0.6 % of its width and
   * height is cut off at each side, where the table would show if the sheet is not quite flat.
   *
   * @return a grey picture as wide and as high as the longer ones of opposite sides are in the
   *     photo, but of no more pixels than the photo has, and of at most 25 megapixels. It belongs
   *     to the caller
   */
  public BufferedImage image() {
    return Grey.toImage(Straightener.straighten(photo, quad.shrunk(MARGIN)));
  }

  /**
   * The photo with the sheet's outline, to show what was found.
   *
   * @return a picture of the photo's size, grey but for the outline. It belongs to the caller
   */
  public BufferedImage outline() {
    BufferedImage picture =
        new BufferedImage(photo.width, photo.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D painter = picture.createGraphics();
    painter.drawImage(Grey.toImage(photo), 0, 0, null);
    painter.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    painter.setColor(Color.RED);
    painter.setStroke(new BasicStroke(Math.max(photo.width, photo.height) / 250f + 1));
    painter.draw(path());
    painter.dispose();
    return picture;
  }

  private Path2D path() {
    Path2D path = new Path2D.Double();
    path.moveTo(quad.corner(0).x(), quad.corner(0).y());
    quad.corners().forEach(each -> path.lineTo(each.x(), each.y()));
    path.closePath();
    return path;
  }

  @Override
  public String toString() {
    return "Sheet" + corners();
  }
}
