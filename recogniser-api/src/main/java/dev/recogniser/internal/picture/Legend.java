package dev.recogniser.internal.picture;

import dev.recogniser.Explanation;
import dev.recogniser.internal.picture.Picture.Shown;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;

/**
 * What the colours of a picture mean: a bar of them between two words, for a strip below it.
 *
 * @param colours the picture's colours
 * @param low what the left end means
 * @param high what the right end means
 * @param from the number at the left end: 0 or −1
 * @param size of the letters, in pixels
 */
record Legend(ColourMap colours, String low, String high, int from, int size) {

  private static final int SIZE = 14;

  /** The letters of a picture whose shorter side is larger grow with it. */
  private static final int SIDE = 500;

  /** The legend that a picture needs. */
  static Legend of(Picture picture, ColourMap colours) {
    int shorter = Math.min(picture.view().width(), picture.view().height());
    int size = SIZE * Math.max(SIDE, shorter) / SIDE;
    String label = "speaks for " + common(picture, Explanation::label, "the reading");
    String against = common(picture, explanation -> explanation.against().orElse(""), "the other");
    return colours == ColourMap.DIVERGING
        ? new Legend(colours, "speaks for " + against, label, -1, size)
        : new Legend(colours, "says nothing", label, 0, size);
  }

  /** The label of all explanations, or what they have in common. */
  private static String common(
      Picture picture, Function<Explanation, String> label, String otherwise) {
    List<String> labels =
        picture.characters().stream().map(Shown::explanation).map(label).distinct().toList();
    return labels.size() == 1 ? "‘" + labels.get(0) + "’" : otherwise;
  }

  private int margin() {
    return size * 5 / 7;
  }

  private int bar() {
    return size * 13 / 2;
  }

  /** The strip's height. */
  int height() {
    return size + 2 * margin();
  }

  /** The width that it needs. */
  int width() {
    Graphics2D graphics = Lettering.on(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), size);
    FontMetrics font = graphics.getFontMetrics();
    graphics.dispose();
    return font.stringWidth(low) + bar() + font.stringWidth(high) + 4 * margin();
  }

  /** Draws it at the bottom of a picture. */
  void draw(BufferedImage picture) {
    int top = picture.getHeight() - height();
    Graphics2D graphics = Lettering.on(picture, size);
    FontMetrics font = graphics.getFontMetrics();
    int baseline = top + (height() + font.getAscent() - font.getDescent()) / 2;
    int bar = 2 * margin() + font.stringWidth(low);
    graphics.drawString(low, margin(), baseline);
    graphics.drawString(high, bar + bar() + margin(), baseline);
    graphics.drawRect(bar - 1, top + margin() - 1, bar() + 1, size + 1);
    for (int x = 0; x < bar(); x++) {
      graphics.setColor(new Color(colours.rgb(from + (1.0 - from) * x / (bar() - 1))));
      graphics.fillRect(bar + x, top + margin(), 1, size);
    }
    graphics.dispose();
  }
}
