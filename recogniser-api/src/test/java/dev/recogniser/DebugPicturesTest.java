package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebugPicturesTest {

  /** Two crosses on a rule. */
  private static final Drawing CROSSES = Drawing.of(InkRaster.wrap(200, 80, levels()));

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

    assertThat(pictures.keySet()).containsExactly("drawing", "paper", "rules", "ink");
    assertThat(at(pictures.get("drawing"), 10, 60)).isEqualTo(135);
    assertThat(at(pictures.get("rules"), 10, 60)).isEqualTo(135);
    assertThat(at(pictures.get("ink"), 10, 60)).isEqualTo(255);
    assertThat(at(pictures.get("ink"), 45, 30)).isZero();
    assertThat(at(pictures.get("paper"), 45, 30)).isEqualTo(255);
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
