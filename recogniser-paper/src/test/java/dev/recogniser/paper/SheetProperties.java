package dev.recogniser.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SheetProperties {

  private static final BufferedImage SHEET = Sheets.with("heart");

  /** Of any size and type, with a patch of light and noise. */
  @Property(tries = 200)
  void takesAnyPicture(
      @ForAll @IntRange(min = 1, max = 400) int width,
      @ForAll @IntRange(min = 1, max = 400) int height,
      @ForAll @IntRange(min = 1, max = 13) int type,
      @ForAll long seed) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Random random = new Random(seed);
    int edge = random.nextInt(width);
    for (int i = 0; i < width * height; i++) {
      int level = (i % width < edge ? 60 : 160) + random.nextInt(90);
      picture.setRGB(i % width, i / width, 0x01010101 * level);
    }
    assertBounded(Sheet.find(picture), picture);
  }

  @Property(tries = 60)
  void findsSheetsOrNone(
      @ForAll @Size(8) List<@DoubleRange(min = -0.08, max = 0.12) Double> moves,
      @ForAll Table table) {
    List<Corner> places =
        List.of(
            new Corner(0.12 + moves.get(0), 0.12 + moves.get(1)),
            new Corner(0.88 - moves.get(2), 0.12 + moves.get(3)),
            new Corner(0.88 - moves.get(4), 0.88 - moves.get(5)),
            new Corner(0.12 + moves.get(6), 0.88 - moves.get(7)));
    Scene scene = Scene.of(SHEET, table, places, 0.4);
    Optional<Sheet> found = Sheet.find(scene.photo());
    assertBounded(found, scene.photo());
    double near = 0.01 * Math.hypot(scene.photo().getWidth(), scene.photo().getHeight());
    found.ifPresent(
        sheet -> {
          for (int i = 0; i < 4; i++) {
            assertThat(sheet.corners().get(i).distance(scene.corners().get(i))).isLessThan(near);
          }
        });
  }

  private static void assertBounded(Optional<Sheet> found, BufferedImage photo) {
    found.ifPresent(
        sheet -> {
          BufferedImage image = sheet.image();
          assertThat((long) image.getWidth() * image.getHeight())
              .isBetween(1L, (long) photo.getWidth() * photo.getHeight());
        });
  }
}
