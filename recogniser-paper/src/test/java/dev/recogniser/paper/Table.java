package dev.recogniser.paper;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What a sheet lies on. */
enum Table {
  PLAIN {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      fill(painter, width, height, grey(90));
    }
  },

  WOODEN {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      fill(painter, width, height, new Color(140, 96, 60));
      for (int i = 0; i < 300; i++) {
        int shade = random.nextInt(60) - 30;
        painter.setColor(new Color(140 + shade, 96 + shade, 60 + shade / 2));
        double y = random.nextDouble() * height;
        double drop = (random.nextDouble() - 0.5) * height / 20;
        painter.draw(new Line2D.Double(0, y, width, y + drop));
      }
    }
  },

  UNEVENLY_LIT {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      painter.setPaint(new GradientPaint(0, 0, grey(150), width, height, grey(40)));
      painter.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    @Override
    double light(double across) {
      return 0.95 - 0.55 * across;
    }
  },

  CLUTTERED {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      fill(painter, width, height, grey(100));
      for (int i = 0; i < 60; i++) {
        painter.setColor(grey(20 + random.nextInt(150)));
        double size = (0.02 + 0.08 * random.nextDouble()) * width;
        double x = random.nextDouble() * width;
        double y = random.nextDouble() * height;
        painter.fill(
            random.nextBoolean()
                ? new Ellipse2D.Double(x, y, size, size)
                : new Rectangle2D.Double(x, y, 3 * size, size / 4));
      }
    }
  },

  /** Throws back 85 % of the light that the sheet does. */
  WHITE {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      fill(painter, width, height, grey(200));
    }
  },

  BESIDE_A_CUP {
    @Override
    void paint(Graphics2D painter, int width, int height, Random random) {
      fill(painter, width, height, grey(70));
      painter.setColor(grey(235));
      painter.fill(new Ellipse2D.Double(0.86 * width, 0.3 * height, 0.3 * width, 0.3 * width));
    }
  };

  abstract void paint(Graphics2D painter, int width, int height, Random random);

  /**
   * The share of the light that the sheet throws back at a place, from the top left, 0, to the
   * bottom right, 1.
   */
  double light(double across) {
    return 0.92;
  }

  static Color grey(int level) {
    return new Color(level, level, level);
  }

  private static void fill(Graphics2D painter, int width, int height, Color colour) {
    painter.setColor(colour);
    painter.fill(new Rectangle2D.Double(0, 0, width, height));
  }
}
