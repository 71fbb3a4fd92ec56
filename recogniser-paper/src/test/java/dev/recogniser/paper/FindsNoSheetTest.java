package dev.recogniser.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of which nothing may be cut away. */
class FindsNoSheetTest {

  private static final BufferedImage SHEET = Sheets.with("shopping");

  private static void assertNone(BufferedImage picture) {
    assertThat(Sheet.find(picture)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form.png",
        "heart.png",
        "hello.png",
        "hen.jpg",
        "label.png",
        "number.png",
        "radar.png",
        "shopping.png"
      })
  void inDrawings(String file) {
    BufferedImage drawing = Sheets.drawing(file);
    assertNone(drawing);
    assertNone(Sheets.photographed(drawing));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 15, 30})
  void withinFrames(int width) {
    BufferedImage framed = Sheets.framed(Sheets.with("heart"), width);
    assertNone(framed);
    assertNone(Sheets.photographed(framed));
  }

  @Test
  void inPrint() {
    assertNone(Sheets.photographed(Sheets.squared()));
    assertNone(Sheets.photographed(Sheets.with("form")));
  }

  @Test
  void inShadows() {
    assertNone(Sheets.photographed(Sheets.halfInShadow(Sheets.with("shopping"))));
    assertNone(
        Sheets.photographed(
            Sheets.painted(
                Sheets.with("shopping"),
                painter -> {
                  painter.setPaint(
                      new GradientPaint(
                          0, 0, new Color(0, 0, 0, 200), 900, 700, new Color(0, true)));
                  painter.fillRect(0, 0, 4000, 4000);
                })));
  }

  @Test
  void inDarkMode() {
    BufferedImage dark = Sheets.with("shopping");
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        dark.getRaster().setSample(x, y, 0, 255 - dark.getRaster().getSample(x, y, 0));
      }
    }
    assertNone(dark);
    assertNone(Sheets.photographed(dark));
  }

  @Test
  void inScreenshots() {
    assertNone(
        Sheets.painted(
            new BufferedImage(1280, 800, BufferedImage.TYPE_INT_ARGB),
            painter -> {
              painter.setColor(new Color(40, 60, 90));
              painter.fillRect(0, 0, 1280, 800);
              painter.drawImage(Sheets.drawing("hello.png"), 150, 100, null);
            }));
  }

  @Test
  void inNoiseAndInNothing() {
    BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
    assertNone(picture);
    assertNone(Sheets.photographed(picture));
    Random random = new Random(42);
    for (int i = 0; i < 800 * 600; i++) {
      picture.getRaster().setSample(i % 800, i / 800, 0, random.nextInt(256));
    }
    assertNone(picture);
  }

  @Test
  void thatIsNotTheOnlyOne() {
    Scene left = Scene.of(SHEET, Table.PLAIN, Places.LEFT_HALF, 1);
    Scene right = Scene.of(SHEET, Table.PLAIN, Places.RIGHT_HALF, 1);
    assertThat(Sheet.find(left.photo())).isPresent();
    left.photo()
        .createGraphics()
        .drawImage(right.photo().getSubimage(580, 0, 570, 860), 580, 0, null);
    assertNone(left.photo());
  }

  @Test
  void thatIsNotToBeSeenWhole() {
    for (List<Corner> places :
        List.of(Places.CUT_AT_TWO_SIDES, Places.CUT_AT_A_CORNER, Places.EVERYWHERE)) {
      assertNone(Scene.of(SHEET, Table.WOODEN, places, 1).photo());
    }
  }

  @Test
  void thatIsSmall() {
    assertNone(Scene.of(SHEET, Table.WOODEN, Places.SMALL, 1).photo());
  }

  @Test
  void onAWhiteTable() {
    Scene scene = Scene.of(SHEET, Table.WHITE, Scene.TILTED, 1);
    assertNone(scene.photo());
  }

  @Test
  void inNull() {
    assertThatNullPointerException().isThrownBy(() -> Sheet.find(null)).withMessage("photo");
  }
}
