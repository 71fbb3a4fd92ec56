package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Limits;
import dev.recogniser.internal.Watch;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A drawing's layout, to look at: neighbouring pieces and lines have colours of their own. Ink that
 * was left out as a speck is missing.
 *
 * @param pieces each piece in a colour
 * @param lines each text line in a colour, and a thread through its characters
 */
public record LayoutPictures(BufferedImage pieces, BufferedImage lines) {

  /** Colours that are told apart whatever one's colour vision (Okabe, Ito 2008). */
  private static final int[] COLOURS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};

  private static final int WHITE = 0xFFFFFF;

  /** How thick the thread is, in usual heights of a character. */
  private static final double THREAD = 0.05;

  /**
   * Paints them, as large as the raster that is laid out: small pictures are enlarged.
   *
   * @throws dev.recogniser.DrawingException if the drawing has more than the limits allow
   */
  public static LayoutPictures of(Drawing drawing, Limits limits) {
    Drawing seen = Enlargement.of(drawing);
    Layout layout = Layout.of(seen, Watch.within(limits));
    BufferedImage pieces = paper(seen.raster());
    List<Part> fromTheLeft = new ArrayList<>(layout.ink().parts());
    fromTheLeft.sort(Comparator.comparingInt(part -> part.bounds().left()));
    for (int i = 0; i < fromTheLeft.size(); i++) {
      stain(pieces, layout.ink(), List.of(fromTheLeft.get(i)), i);
    }
    BufferedImage lines = paper(seen.raster());
    for (int line = 0; line < layout.lines().size(); line++) {
      List<Cluster> characters = layout.lines().get(line).characters();
      for (Cluster character : characters) {
        stain(lines, layout.ink(), character.parts(), line);
      }
      thread(lines, characters, (float) (THREAD * layout.evidence().height()));
    }
    return new LayoutPictures(pieces, lines);
  }

  private static BufferedImage paper(InkRaster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return image;
  }

  private static void stain(BufferedImage image, InkParts ink, List<Part> parts, int number) {
    int colour = COLOURS[number % COLOURS.length];
    ink.draw(parts).ifPresent(crop -> stain(image, crop, colour));
  }

  /** The darker of two stains stays, so that no soft edge covers a neighbour. */
  private static void stain(BufferedImage image, Crop crop, int colour) {
    for (int y = 0; y < crop.ink().height(); y++) {
      for (int x = 0; x < crop.ink().width(); x++) {
        int level = crop.ink().at(x, y);
        if (level > 0) {
          int below = image.getRGB(crop.left() + x, crop.top() + y) & WHITE;
          int above = mix(colour, level);
          image.setRGB(
              crop.left() + x, crop.top() + y, light(above) < light(below) ? above : below);
        }
      }
    }
  }

  private static int mix(int colour, int level) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = 255 - level * (255 - (colour >> shift & 0xff)) / 255;
      mixed |= channel << shift;
    }
    return mixed;
  }

  private static int light(int colour) {
    return (colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff);
  }

  private static void thread(BufferedImage image, List<Cluster> characters, float width) {
    Path2D path = new Path2D.Double();
    for (Cluster character : characters) {
      Bounds bounds = Part.bounds(character.parts());
      if (path.getCurrentPoint() == null) {
        path.moveTo(bounds.left(), bounds.centreY());
      }
      path.lineTo(bounds.centreX(), bounds.centreY());
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.GRAY);
    graphics.setStroke(
        new BasicStroke(Math.max(1, width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
    graphics.dispose();
  }
}
