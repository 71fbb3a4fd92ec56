package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.picture.CharacterPicture;
import dev.recogniser.internal.segment.InkStages;
import dev.recogniser.internal.segment.LayoutPictures;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of what becomes of a drawing: what was taken for paper, rules, ink, pieces, lines and
 * characters. Look at them when something was read wrongly, and attach them to a bug report.
 */
public final class DebugPictures {

  private DebugPictures() {}

  /**
   * Makes the pictures of what happens before a drawing is read, on white, each as large as its
   * raster; pieces and lines of a small picture are shown enlarged, as they are looked at. That
   * takes as long as finding its characters, and memory of 10 bytes a pixel. Specks are among the
   * ink, but among no pieces. For any thread; an interrupt stops it.
   *
   * @param drawing the drawing
   * @return {@code drawing}, what was read; {@code paper}, the shade that was taken away; {@code
   *     rules}, the rules, grids and frames that were; {@code ink}, what is left to be read; {@code
   *     pieces}, what of it hangs together, in a colour each; {@code lines}, what was found to
   *     stand on one line, likewise, threaded in reading order: by these names, in this order.
   *     Belongs to the caller. Of a drawing that has more pieces or characters than {@link
   *     Limits#standard()} allows, the last two are missing
   * @throws StoppedException if the thread is interrupted
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
    try {
      LayoutPictures layout = LayoutPictures.of(drawing, Limits.standard());
      pictures.put("pieces", layout.pieces());
      pictures.put("lines", layout.lines());
    } catch (DrawingException e) {
      return pictures;
    }
    return pictures;
  }

  /**
   * Shows what was read: a box around each character, and its label above. Where Java finds no
   * fonts there are boxes alone.
   *
   * @param drawing the drawing, turned as it was read: {@code
   *     drawing.turned(recognition.orientation())}
   * @param characters characters that were read in it
   * @return the picture; enlarged by a whole number to at least 400 pixels on its longer side.
   *     Belongs to the caller
   */
  public static BufferedImage characters(Drawing drawing, List<RecognisedCharacter> characters) {
    return CharacterPicture.of(
        requireNonNull(drawing, "drawing"), List.copyOf(requireNonNull(characters, "characters")));
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
