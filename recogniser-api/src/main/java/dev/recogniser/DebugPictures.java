package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.segment.InkStages;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pictures of what becomes of a drawing before it is read: what was taken for paper, for rules and
 * for ink. To look at when something was read wrongly, and for a report of that.
 */
public final class DebugPictures {

  private DebugPictures() {}

  /**
   * Makes the pictures, dark on white, each as large as the drawing's raster.
   *
   * @param drawing the drawing
   * @return {@code drawing}, what was read; {@code paper}, the shade that was taken away; {@code
   *     rules}, the rules, grids and frames that were; {@code ink}, what is left to be read: by
   *     these names, in this order. Belongs to the caller
   */
  public static Map<String, BufferedImage> of(Drawing drawing) {
    InkStages stages = InkStages.of(requireNonNull(drawing, "drawing"));
    Map<String, BufferedImage> pictures = new LinkedHashMap<>();
    InkRaster blank =
        InkRaster.wrap(
            stages.ink().width(),
            stages.ink().height(),
            new byte[stages.ink().width() * stages.ink().height()]);
    pictures.put("drawing", picture(stages.drawing(), blank));
    pictures.put("paper", picture(stages.drawing(), stages.lit()));
    pictures.put("rules", picture(stages.lit(), stages.ink()));
    pictures.put("ink", picture(stages.ink(), blank));
    return pictures;
  }

  /** What one raster has more than another. */
  private static BufferedImage picture(InkRaster more, InkRaster less) {
    BufferedImage image =
        new BufferedImage(more.width(), more.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0, i = 0; y < more.height(); y++) {
      for (int x = 0; x < more.width(); x++, i++) {
        levels[i] = (byte) (255 - Math.max(0, more.at(x, y) - less.at(x, y)));
      }
    }
    return image;
  }
}
