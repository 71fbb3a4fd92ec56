package dev.recogniser.bench.measure;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What is read: black characters, 40 pixels high with a pen of 4, on white. Characters come from
 * {@link Handwriting} and stand at whole pixels, so that all drawings show the same 32 glyphs.
 *
 * @param characters how many
 * @param columns how many a line
 * @param width of the drawing in pixels
 * @param height of the drawing in pixels
 */
record Sample(int characters, int columns, int width, int height) {

  private static final int CHARACTER_HEIGHT = 40;
  private static final float PEN = 4;
  private static final int WORD = 5;
  private static final int WORD_GAP = 22;
  private static final int STEP = 45;
  private static final int LINE = 116;

  /** One character of 64 × 64 pixels. */
  static final Sample CHARACTER = new Sample(1, 1, 64, 64);

  /** Eight characters on a line. */
  static final Sample CHARACTERS_8 = new Sample(8, 8, 416, 80);

  /** Each character of the handwriting once. */
  static final Sample ALL = new Sample(32, 16, 832, 240);

  /** A page: 25 lines of 40 characters. */
  static final Sample PAGE = new Sample(1000, 40, 2000, 3000);

  /**
   * The drawing of a name.
   *
   * @param name {@code character}, {@code line} or {@code page}
   * @throws IllegalArgumentException for another
   */
  static Sample of(String name) {
    return switch (name) {
      case "character" -> CHARACTER;
      case "line" -> CHARACTERS_8;
      case "page" -> PAGE;
      default ->
          throw new IllegalArgumentException(
              "There is no drawing '" + name + "'. Take character, line or page.");
    };
  }

  /** The drawing as a PNG file. */
  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The drawing, decoded. */
  Drawing drawing() {
    return Drawing.of(image());
  }

  /**
   * Its characters.
   *
   * @throws IllegalStateException if they are not found one by one: what is timed would not be what
   *     it is said to be
   */
  List<Segment> segments() {
    List<Segment> segments = Segmenter.standard().segment(drawing());
    if (segments.size() != characters) {
      throw new IllegalStateException(
          "The drawing shows "
              + characters
              + " characters, but "
              + segments.size()
              + " are found.");
    }
    return segments;
  }

  /** Its glyphs. */
  List<Glyph> glyphs() {
    return segments().stream().map(Segment::glyph).toList();
  }

  /** The drawing as an image. */
  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    List<Path2D> hand = Handwriting.characters();
    for (int i = 0; i < characters; i++) {
      graphics.draw(placed(hand.get(i % hand.size()), i));
    }
    graphics.dispose();
    return image;
  }

  private Path2D placed(Path2D character, int index) {
    int column = index % columns;
    int left = (width - lineWidth()) / 2;
    int x = left + STEP / 2 + column * STEP + column / WORD * WORD_GAP;
    int top = (height - (characters / columns) * LINE) / 2;
    int baseline = top + (LINE + CHARACTER_HEIGHT) / 2 + index / columns * LINE;
    AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
    place.scale(CHARACTER_HEIGHT, CHARACTER_HEIGHT);
    return new Path2D.Double(character, place);
  }

  private int lineWidth() {
    return columns * STEP + (columns - 1) / WORD * WORD_GAP;
  }
}
