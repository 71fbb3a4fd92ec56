package dev.recogniser.internal.picture;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.OptionException;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Where the characters of a drawing were found, and as what they were read. */
public final class CharacterPicture {

  /** Pictures are enlarged to at least this longer side, in pixels. */
  private static final int LEAST_SIDE = 400;

  /** How pale the drawing's own ink is shown. */
  private static final double PALE = 0.45;

  /** The size of a label, as a share of the median height of a box. */
  private static final double LABEL = 0.4;

  private static final int LEAST_LABEL = 9;

  private static final Color FRAME = new Color(0xD55E00);

  private CharacterPicture() {}

  /**
   * Paints a box around each character, and its label above; where Java finds no fonts, boxes
   * alone.
   */
  public static BufferedImage of(Drawing drawing, List<RecognisedCharacter> characters) {
    int longer = Math.max(drawing.raster().width(), drawing.raster().height());
    int scale = (LEAST_SIDE + longer - 1) / longer;
    View view = new View(0, 0, drawing.raster().width(), drawing.raster().height(), scale);
    BufferedImage picture = pale(new InkLayer(drawing.raster(), view));
    List<Box> boxes =
        characters.stream()
            .map(character -> view.toPicture(drawing.inRaster(character.box())))
            .toList();
    frame(picture, boxes);
    try {
      label(picture, characters, boxes);
    } catch (OptionException e) {
      return picture;
    }
    return picture;
  }

  private static BufferedImage pale(InkLayer ink) {
    int width = ink.view().width();
    BufferedImage picture =
        new BufferedImage(width, ink.view().height(), BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int level = (int) Math.round(255 * (1 - PALE * ink.at(x, y)));
        picture.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
    return picture;
  }

  private static void frame(BufferedImage picture, List<Box> boxes) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(FRAME);
    for (Box box : boxes) {
      graphics.draw(new Rectangle2D.Double(box.x(), box.y(), box.width() - 1, box.height() - 1));
    }
    graphics.dispose();
  }

  private static void label(
      BufferedImage picture, List<RecognisedCharacter> characters, List<Box> boxes) {
    double[] heights = boxes.stream().mapToDouble(Box::height).sorted().toArray();
    int size =
        heights.length == 0
            ? LEAST_LABEL
            : (int) Math.max(LEAST_LABEL, LABEL * heights[heights.length / 2]);
    Graphics2D graphics = Lettering.on(picture, size);
    for (int i = 0; i < boxes.size(); i++) {
      RecognisedCharacter character = characters.get(i);
      String text = character.rejected() ? Recognition.REJECTED : character.label();
      float baseline = (float) Math.max(size, boxes.get(i).y() - 2);
      graphics.drawString(text, (float) boxes.get(i).x(), baseline);
    }
    graphics.dispose();
  }
}
