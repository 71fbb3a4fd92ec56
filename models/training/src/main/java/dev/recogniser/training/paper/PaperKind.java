package dev.recogniser.training.paper;

import java.util.Random;

/** What a line is written on. */
public enum PaperKind {
  /** White and evenly lit. */
  PLAIN {
    @Override
    void print(Sheet sheet, Random random) {
      // Nothing is printed on it.
    }
  },

  /** Ruled, with one of the rules where the writing stands. */
  RULED {
    @Override
    void print(Sheet sheet, Random random) {
      double pitch = between(random, 1.3, 2.2) * sheet.height();
      double tilt = between(random, -0.01, 0.01);
      double first = sheet.baseline() + between(random, -0.05, 0.15) * sheet.height();
      sheet.setPen(ruleWidth(sheet, random), ruleShade(random));
      sheet.horizontals(first, pitch, tilt);
    }
  },

  /** Squared, as for sums. */
  SQUARED {
    @Override
    void print(Sheet sheet, Random random) {
      double pitch = between(random, 0.5, 1.2) * sheet.height();
      double tilt = between(random, -0.01, 0.01);
      sheet.setPen(ruleWidth(sheet, random), ruleShade(random));
      sheet.horizontals(sheet.baseline() + random.nextDouble() * pitch, pitch, tilt);
      sheet.verticals(random.nextDouble() * pitch, pitch, -tilt);
    }
  },

  /** Within a frame, as of a form. */
  FRAMED {
    @Override
    void print(Sheet sheet, Random random) {
      double gap = between(random, 0.15, 0.5) * sheet.height();
      sheet.setPen(between(random, 0.5, 1.5) * sheet.pen(), random.nextInt(100));
      sheet.frame(gap);
    }
  },

  /** White, with a shadow's edge across it, darker towards one side, and noisy. */
  SHADOWED {
    @Override
    void print(Sheet sheet, Random random) {
      // Nothing is printed on it.
    }

    @Override
    void light(Sheet sheet, Random random) {
      Light.of(sheet, random).fall(sheet.levels(), sheet.width(), random);
    }
  };

  abstract void print(Sheet sheet, Random random);

  /** Lights what is on the sheet. */
  void light(Sheet sheet, Random random) {
    // Even light changes nothing.
  }

  private static double ruleWidth(Sheet sheet, Random random) {
    return Math.max(1, between(random, 0.02, 0.05) * sheet.height());
  }

  private static int ruleShade(Random random) {
    return 60 + random.nextInt(150);
  }

  static double between(Random random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }
}
