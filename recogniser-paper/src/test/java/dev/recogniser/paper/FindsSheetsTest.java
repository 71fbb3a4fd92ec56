package dev.recogniser.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boofcv.struct.image.GrayU8;
import georegression.struct.homography.Homography2D_F64;
import georegression.struct.point.Point2D_F64;
import georegression.transform.homography.HomographyPointOps_F64;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets whose corners are known. */
class FindsSheetsTest {

  private static final BufferedImage SHEET = Sheets.with("shopping");

  /** Corners within 1 % of the photo's diagonal. */
  private static void assertFound(Scene scene) {
    List<Corner> found = Sheet.find(scene.photo()).orElseThrow().corners();
    double near = 0.01 * Math.hypot(scene.photo().getWidth(), scene.photo().getHeight());
    for (int i = 0; i < 4; i++) {
      assertThat(found.get(i).distance(scene.corners().get(i))).isLessThan(near);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WHITE")
  void onEachTable(Table table) {
    assertFound(Scene.of(SHEET, table, Scene.TILTED, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 12})
  void atEachSize(double megapixels) {
    assertFound(Scene.of(SHEET, Table.WOODEN, Scene.TILTED, megapixels));
  }

  @Test
  void squarely() {
    assertFound(Scene.of(SHEET, Table.WOODEN, Places.SQUARE, 1));
  }

  @Test
  void turnedByMuch() {
    assertFound(Scene.of(SHEET, Table.WOODEN, Places.TURNED, 1));
  }

  @Test
  void farAway() {
    assertFound(Scene.of(SHEET, Table.WOODEN, Places.FAR, 1));
  }

  @Test
  void inShadow() {
    for (List<Corner> places : List.of(Scene.TILTED, Places.CUT_ABOVE)) {
      Scene scene = Scene.of(SHEET, Table.PLAIN, places, 1);
      Sheets.halfInShadow(scene.photo());
      List<Corner> found = Sheet.find(scene.photo()).orElseThrow().corners();
      assertThat(found.get(2).distance(scene.corners().get(2))).isLessThan(12);
      assertThat(found.get(3).distance(scene.corners().get(3))).isLessThan(12);
    }
  }

  @Test
  void withPrint() {
    assertFound(Scene.of(Sheets.with("form"), Table.WOODEN, Scene.TILTED, 1));
    assertFound(Scene.of(Sheets.squared(), Table.WOODEN, Scene.TILTED, 1));
    assertFound(Scene.of(Sheets.framed(Sheets.with("heart"), 12), Table.WOODEN, Scene.TILTED, 1));
  }

  @Test
  void inGreyPhotos() {
    Scene scene = Scene.of(SHEET, Table.WOODEN, Scene.TILTED, 1);
    assertFound(new Scene(Sheets.grey(scene.photo()), scene.corners()));
  }

  @Test
  void cutOffAtOneSide() {
    Scene scene = Scene.of(SHEET, Table.WOODEN, Places.CUT_ABOVE, 1);
    List<Corner> found = Sheet.find(scene.photo()).orElseThrow().corners();
    assertThat(found.get(0).y()).isZero();
    assertThat(found.get(1).y()).isZero();
    assertThat(found.get(2).distance(scene.corners().get(2))).isLessThan(12);
    assertThat(found.get(3).distance(scene.corners().get(3))).isLessThan(12);
  }

  @Test
  void andPutsThemStraight() {
    Scene scene = Scene.of(SHEET, Table.PLAIN, Scene.TILTED, 1);
    BufferedImage straight = Sheet.find(scene.photo()).orElseThrow().image();
    // Its lower side is the longer one, and so is its left one.
    double width = scene.corners().get(2).distance(scene.corners().get(3));
    double height = scene.corners().get(3).distance(scene.corners().get(0));
    assertThat((double) straight.getWidth()).isCloseTo(width, within(0.02 * width));
    assertThat((double) straight.getHeight()).isCloseTo(height, within(0.02 * height));
    // Cells of a tenth of the sheet are as dark as on the sheet from above.
    for (int i = 0; i < 100; i++) {
      assertThat(Sheets.cell(straight, i % 10, i / 10))
          .isCloseTo(0.92 * Sheets.cell(SHEET, i % 10, i / 10), within(8.0));
    }
  }

  /** A slope of brightness has at each place what the perspective leads to. */
  @Test
  void andPutsThemStraightToFractionsOfPixels() {
    GrayU8 slope = new GrayU8(200, 150);
    for (int i = 0; i < slope.data.length; i++) {
      slope.data[i] = (byte) (i % 200);
    }
    Quad quad =
        new Quad(
            List.of(
                new Corner(20, 30),
                new Corner(160, 10),
                new Corner(170, 130),
                new Corner(30, 110)));
    GrayU8 straight = Straightener.straighten(slope, quad);
    Homography2D_F64 seen = Perspective.of(quad, straight.width, straight.height);
    for (int i = 0; i < straight.data.length; i++) {
      Point2D_F64 at =
          HomographyPointOps_F64.transform(
              seen,
              i % straight.width + 0.5,
              Math.floorDiv(i, straight.width) + 0.5,
              new Point2D_F64());
      // Levels are cut off, not rounded: half a level too dark in the mean.
      assertThat((double) (straight.data[i] & 0xff)).isCloseTo(at.x - 1, within(0.6));
    }
  }

  @Test
  void andShowsThem() {
    Scene scene = Scene.of(SHEET, Table.PLAIN, Scene.TILTED, 1);
    BufferedImage outline = Sheet.find(scene.photo()).orElseThrow().outline();
    assertThat(outline.getWidth()).isEqualTo(scene.photo().getWidth());
    assertThat(outline.getHeight()).isEqualTo(scene.photo().getHeight());
    for (int i = 0; i < 4; i++) {
      Corner middle = scene.corners().get(i).towards(scene.corners().get((i + 1) % 4), 0.5);
      assertThat(outline.getRGB((int) middle.x(), (int) middle.y())).isEqualTo(0xffff0000);
    }
    Corner inside = scene.corners().get(0).towards(scene.corners().get(2), 0.5);
    int grey = outline.getRGB((int) inside.x(), (int) inside.y()) & 0xff;
    assertThat(grey).isCloseTo(235, within(40));
  }
}
