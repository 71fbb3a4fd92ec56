package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.internal.Watch;
import dev.recogniser.internal.segment.InkStages;
import dev.recogniser.internal.segment.StandardSegmenter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * From any picture to pieces and lines: what is no image is refused, all else is laid out. Pictures
 * are small; {@code -Drecogniser.fuzz=1000000} looks at more of them than every build does.
 */
class PictureFuzzTest {

  private static final int PICTURES = Integer.getInteger("recogniser.fuzz", 10_000);

  /** A little more than what is looked at enlarged, which takes the most time. */
  private static final int LARGEST = 66;

  /** One of so many pictures is also taken apart in every way that is worth trying. */
  private static final int LATTICES = 10;

  private static final String[] FORMATS = {"png", "jpeg", "gif", "bmp", "tiff"};

  private final DrawingReader reader = new DrawingReader(100_000);
  private final StandardSegmenter segmenter = new StandardSegmenter();

  @Test
  void anyPictureIsLaidOutOrRefused() {
    int refused = 0;
    for (int seed = 0; seed < PICTURES; seed++) {
      try {
        Drawing drawing = drawing(new Random(seed));
        layOut(drawing);
        if (seed % LATTICES == 0) {
          segmenter.lattices(drawing, Watch.INTERRUPT);
        }
      } catch (DrawingException e) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("The picture of seed " + seed, e);
      }
    }
    assertThat(refused).as("pictures refused").isBetween(PICTURES / 50, PICTURES / 2);
  }

  private void layOut(Drawing drawing) {
    Box page = drawing.boxOf(0, 0, drawing.raster().width(), drawing.raster().height());
    for (Segment segment : segmenter.segment(drawing)) {
      assertThat(page.union(segment.box())).isEqualTo(page);
    }
    InkStages stages = InkStages.of(drawing);
    assertThat(stages.ink().width()).isEqualTo(drawing.raster().width());
    assertThat(hasMore(stages.ink(), stages.lit())).as("ink that was not there").isFalse();
  }

  private static boolean hasMore(InkRaster erased, InkRaster whole) {
    for (int y = 0; y < whole.height(); y++) {
      for (int x = 0; x < whole.width(); x++) {
        if (erased.at(x, y) > whole.at(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private Drawing drawing(Random random) {
    BufferedImage image = image(random);
    if (random.nextInt(4) > 0) {
      return Drawing.of(image);
    }
    byte[] file = Images.encode(image, FORMATS[random.nextInt(FORMATS.length)]);
    for (int change = random.nextInt(4); change > 0; change--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    List<Drawing> pages = reader.readAll(file);
    return pages.get(random.nextInt(pages.size()));
  }

  /** Things that pictures have, one above the other. */
  private static BufferedImage image(Random random) {
    int width = random.nextInt(8) == 0 ? 1 + random.nextInt(LARGEST) : LARGEST;
    int height = random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 1 + random.nextInt(LARGEST);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(random.nextBoolean() ? Color.WHITE : shade(random));
    graphics.fillRect(0, 0, width, height);
    for (int thing = 1 + random.nextInt(4); thing > 0; thing--) {
      graphics.setColor(shade(random));
      graphics.setStroke(new BasicStroke(random.nextFloat() * 4));
      draw(graphics, width, height, random);
    }
    if (random.nextInt(4) == 0) {
      noise(image, 1 + random.nextInt(120), random);
    }
    graphics.dispose();
    return image;
  }

  private static Color shade(Random random) {
    int level = random.nextInt(256);
    return new Color(level, level, level);
  }

  private static void draw(Graphics2D graphics, int width, int height, Random random) {
    int pitch = 2 + random.nextInt(20);
    int lean = random.nextInt(5) - 2;
    switch (random.nextInt(6)) {
      case 0 -> {
        for (int y = random.nextInt(pitch); y < height; y += pitch) {
          graphics.drawLine(0, y, width, y + lean);
        }
      }
      case 1 -> {
        for (int x = random.nextInt(pitch); x < width; x += pitch) {
          graphics.drawLine(x, 0, x + lean, height);
        }
      }
      case 2 -> {
        for (int inset = random.nextInt(pitch); inset < LARGEST / 2; inset += pitch) {
          graphics.drawRect(inset, inset, width - 2 * inset, height - 2 * inset);
        }
      }
      case 3 -> {
        graphics.setPaint(
            new GradientPaint(
                0, 0, shade(random), random.nextInt(width) + 1, height, shade(random)));
        graphics.fillRect(random.nextInt(width), 0, width, height);
      }
      default -> {
        for (int line = 1 + random.nextInt(12); line > 0; line--) {
          graphics.drawLine(
              random.nextInt(width),
              random.nextInt(height),
              random.nextInt(width),
              random.nextInt(height));
        }
      }
    }
  }

  private static void noise(BufferedImage image, int most, Random random) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int level = Math.max(0, (image.getRGB(x, y) & 0xff) - random.nextInt(most));
        image.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
  }
}
