package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebugPicturesTest {

  /** Two crosses on a rule. */
  private static final Drawing CROSSES = Drawing.of(InkRaster.wrap(200, 80, levels()));

  private static final int WHITE = 0xFFFFFFFF;

  private static byte[] levels() {
    byte[] levels = new byte[200 * 80];
    for (int i = 0; i < levels.length; i++) {
      int x = i % 200 % 80;
      int y = i / 200;
      boolean cross = i % 200 < 160 && x > 30 && x < 60 && y > 20 && y < 50;
      boolean stroke = Math.abs(x - 45) < 3 || Math.abs(y - 35) < 3;
      levels[i] = (byte) (cross && stroke ? 255 : y == 60 || y == 61 ? 120 : 0);
    }
    return levels;
  }

  @Test
  void showWhatWasTakenForRulesAndWhatForInk() {
    Map<String, BufferedImage> pictures = DebugPictures.of(CROSSES);

    assertThat(pictures.keySet())
        .containsExactly("drawing", "paper", "rules", "ink", "pieces", "lines");
    assertThat(at(pictures.get("drawing"), 10, 60)).isEqualTo(135);
    assertThat(at(pictures.get("rules"), 10, 60)).isEqualTo(135);
    assertThat(at(pictures.get("ink"), 10, 60)).isEqualTo(255);
    assertThat(at(pictures.get("ink"), 45, 30)).isZero();
    assertThat(at(pictures.get("paper"), 45, 30)).isEqualTo(255);
  }

  @Test
  void giveEachPieceAColourAndEachLine() {
    Map<String, BufferedImage> pictures = DebugPictures.of(CROSSES);

    int first = pictures.get("pieces").getRGB(45, 30);
    int second = pictures.get("pieces").getRGB(125, 30);
    assertThat(first).isNotEqualTo(second).isNotEqualTo(WHITE);
    assertThat(second).isNotEqualTo(WHITE);
    assertThat(pictures.get("lines").getRGB(45, 30))
        .isEqualTo(pictures.get("lines").getRGB(125, 30))
        .isNotEqualTo(WHITE);
    assertThat(pictures.get("lines").getRGB(90, 35)).as("the thread").isNotEqualTo(WHITE);
    assertThat(pictures.get("lines").getRGB(90, 60)).as("the rule").isEqualTo(WHITE);
  }

  @Test
  void frameWhatWasReadAndLabelIt() {
    Segment segment = Segmenter.standard().segment(CROSSES).get(0);
    Classification reading = new Classification(List.of(new Candidate("X", 1)), 1, false);
    RecognisedCharacter cross = new RecognisedCharacter(segment, segment.glyph(), reading);
    BufferedImage with = DebugPictures.characters(CROSSES, List.of(cross));
    BufferedImage without = DebugPictures.characters(CROSSES, List.of());

    assertThat(with.getWidth()).isEqualTo(400);
    int scale = 2;
    int left = (int) (scale * segment.box().x());
    int top = (int) (scale * segment.box().y());
    assertThat(with.getRGB(left, top + 20)).as("the box").isEqualTo(0xFFD55E00);
    assertThat(differences(with, without, new Box(0, 0, 400, top - 1)))
        .as("the label")
        .isPositive();
    assertThat(differences(with, without, new Box(200, 0, 200, 160))).isZero();
  }

  private static long differences(BufferedImage a, BufferedImage b, Box where) {
    long count = 0;
    for (int y = (int) where.y(); y < where.bottom(); y++) {
      for (int x = (int) where.x(); x < where.right(); x++) {
        count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void showStrokesAsTheyAre() {
    Map<String, BufferedImage> pictures =
        DebugPictures.of(Drawing.ofStrokes(List.of(Stroke.of(0, 0, 300, 0)), 6));

    assertThat(at(pictures.get("ink"), 100, 3)).isZero();
    assertThat(at(pictures.get("rules"), 100, 3)).isEqualTo(255);
  }

  private static int at(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }
}
