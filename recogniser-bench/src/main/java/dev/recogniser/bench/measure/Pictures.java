package dev.recogniser.bench.measure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/**
 * Large pictures: the page of {@link Sample} as a camera of 12 megapixels would take it, and pages
 * of 25 megapixels that are written to take long.
 */
enum Pictures {
  /** The page on white paper. */
  CLEAN(3000, 4000) {
    @Override
    void fill(BufferedImage image) {
      write(image);
    }
  },

  /** The page on grey, noisy paper with a shadow's edge across it. */
  PHOTO(3000, 4000) {
    @Override
    void fill(BufferedImage image) {
      write(image);
      light(image, true);
    }
  },

  /** The page on ruled paper, in that light. */
  RULED(3000, 4000) {
    @Override
    void fill(BufferedImage image) {
      write(image);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.GRAY);
      for (int y = 100; y < image.getHeight(); y += 155) {
        graphics.fillRect(0, y, image.getWidth(), 3);
      }
      graphics.dispose();
      light(image, true);
    }
  },

  /** Frames within frames, which are all rules. */
  FRAMES(5000, 5000) {
    @Override
    void fill(BufferedImage image) {
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.BLACK);
      for (int inset = 0; inset < image.getWidth() / 2; inset += 8) {
        graphics.drawRect(
            inset, inset, image.getWidth() - 2 * inset - 1, image.getHeight() - 2 * inset - 1);
      }
      graphics.dispose();
    }
  },

  /** Three thousand lines from anywhere to anywhere. */
  LINES(5000, 5000) {
    @Override
    void fill(BufferedImage image) {
      Random random = new Random(SEED);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.BLACK);
      for (int i = 0; i < 3000; i++) {
        graphics.drawLine(
            random.nextInt(image.getWidth()),
            random.nextInt(image.getHeight()),
            random.nextInt(image.getWidth()),
            random.nextInt(image.getHeight()));
      }
      graphics.dispose();
    }
  },

  /** Noise alone. */
  NOISE(5000, 5000) {
    @Override
    void fill(BufferedImage image) {
      light(image, false);
    }
  };

  private static final long SEED = 8;

  private final int width;
  private final int height;

  Pictures(int width, int height) {
    this.width = width;
    this.height = height;
  }

  abstract void fill(BufferedImage image);

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    fill(image);
    return image;
  }

  /** Writes the page on all of an image. */
  private static void write(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(Sample.PAGE.image(), 0, 0, image.getWidth(), image.getHeight(), null);
    graphics.dispose();
  }

  private static void light(BufferedImage image, boolean even) {
    Random random = new Random(SEED);
    byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < levels.length; i++) {
      boolean shadow = i % image.getWidth() + i / image.getWidth() > image.getHeight();
      double light = even ? (shadow ? 0.5 : 0.85) : 1;
      double noise = (even ? 6 : 60) * random.nextGaussian();
      levels[i] = (byte) Math.max(0, Math.min(255, light * (levels[i] & 0xff) + noise));
    }
  }
}
