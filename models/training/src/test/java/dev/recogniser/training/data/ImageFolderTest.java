package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Segmenter;
import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

  private static final Rectangle BAR = new Rectangle(20, 10, 8, 40);
  private static final Rectangle DOT = new Rectangle(20, 0, 8, 6);

  @TempDir Path folder;

  @Test
  void readsAllImagesByLabelSortedByPath() {
    draw("lower_b/1.png", BAR);
    draw("B/2.jpg", BAR);
    draw("B/10.bmp", BAR);
    draw("B/more/by/day.gif", BAR);
    draw("7/x.png", BAR);
    draw("either_i/x.png", BAR);

    GlyphSet set = ImageFolder.read(folder);

    assertThat(labels(set)).containsExactly(7, 11, 11, 11, 62 + 8, 37);
  }

  @Test
  void normalisesAsRecognitionDoes() {
    Path image = draw("1/1.png", BAR);

    Glyph expected = Glyph.of(Segmenter.single().segment(Drawing.read(image)).get(0).ink());

    float[] glyph = ImageFolder.read(folder).glyph(0);
    for (int i = 0; i < glyph.length; i++) {
      assertThat(glyph[i]).isBetween(expected.ink()[i] - 0.002f, expected.ink()[i] + 0.002f);
    }
  }

  @Test
  void takesAllInkOfAnImageAsOneCharacter() {
    draw("lower_i/1.png", BAR, DOT);
    draw("lower_l/1.png", BAR);

    GlyphSet set = ImageFolder.read(folder);

    assertThat(set.size()).isEqualTo(2);
    assertThat(emptyRowsWithin(set.glyph(0))).isPositive();
    assertThat(emptyRowsWithin(set.glyph(1))).isZero();
  }

  @Test
  void readsEitherPolarityAndTransparencyAlike() {
    Images.write(folder.resolve("1/dark.png"), Color.WHITE, Color.BLACK, BAR);
    Images.write(folder.resolve("1/light.png"), Color.BLACK, Color.WHITE, BAR);
    Images.write(folder.resolve("1/transparent.png"), new Color(0, true), Color.BLUE, BAR);

    GlyphSet set = ImageFolder.read(folder);

    assertThat(set.glyph(1)).isEqualTo(set.glyph(0));
    assertThat(set.glyph(2)[14 * 28 + 14]).isGreaterThan(0.9f);
  }

  @Test
  void mergesTwoNamesOfOneLabel() {
    draw("A/1.png", BAR);
    draw("upper_a/1.png", BAR);
    assertThat(labels(ImageFolder.read(folder))).containsExactly(10, 10);
  }

  @Test
  void passesOverWhatFileManagersLeave() {
    draw("A/1.png", BAR);
    for (String name : new String[] {".DS_Store", "A/.DS_Store", "A/Thumbs.db", "A/desktop.ini"}) {
      DataFixtures.write(folder, name, "x");
    }
    draw("__MACOSX/A/._1.png", BAR);
    draw(".hidden/1.png", BAR);
    assertThat(ImageFolder.read(folder).size()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoImage() {
    draw("A/1.png", BAR);
    DataFixtures.write(folder, "A/notes.txt", "slanted");
    assertRefused()
        .hasMessageContaining(Path.of("A", "notes.txt") + ": ")
        .hasMessageContaining("no image of a known format. Give PNG")
        .hasMessageEndingWith("Or move the file away.");
  }

  @Test
  void refusesAnImageOfNoBytes() {
    draw("A/1.png", BAR);
    DataFixtures.write(folder, "A/2.png", "");
    assertRefused().hasMessageContaining("2.png: ").hasMessageContaining("0 bytes");
  }

  @Test
  void refusesADamagedImage() throws IOException {
    byte[] whole = Files.readAllBytes(draw("A/1.png", BAR));
    DataFixtures.write(folder, "A/1.png", java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused().hasMessageContaining("1.png: ").hasMessageContaining("damaged");
  }

  @Test
  void refusesABlankImage() {
    draw("A/1.png");
    assertRefused().hasMessageContaining("1.png: the image is blank");
  }

  @Test
  void refusesALinkToNowhere() throws IOException {
    draw("A/1.png", BAR);
    Files.createSymbolicLink(folder.resolve("A/2.png"), folder.resolve("gone.png"));
    assertRefused().hasMessageContaining("2.png");
  }

  @Test
  void refusesAFolderThatIsNamedForNoLabelListingWhatIs() {
    draw("letters/1.png", BAR);
    assertRefused()
        .hasMessageContaining("letters is named for no label")
        .hasMessageContaining("upper_a, lower_a")
        .hasMessageContaining("either_a");
  }

  @Test
  void refusesAnImageBesideTheLabels() {
    draw("A.png", BAR);
    assertRefused().hasMessageContaining("A.png lies beside the labels' folders");
  }

  @Test
  void refusesAFolderWithoutImages() throws IOException {
    Files.createDirectory(folder.resolve("A"));
    assertRefused().hasMessageContaining("has no images");
  }

  @Test
  void refusesAMissingFolderAndAFile() {
    assertThatThrownBy(() -> ImageFolder.read(folder.resolve("none")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no folder ");
    Path file = DataFixtures.write(folder, "file", "x");
    assertThatThrownBy(() -> ImageFolder.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is a file. Give the folder");
  }

  @Test
  void refusesASingleLetterWhereTheFileSystemTakesBothCasesForOne() throws IOException {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      Path drawings = mac.getPath("/drawings");
      Images.write(drawings.resolve("7/1.png"), Color.WHITE, Color.BLACK, BAR);
      Images.write(drawings.resolve("lower_a/1.png"), Color.WHITE, Color.BLACK, BAR);
      assertThat(labels(ImageFolder.read(drawings))).containsExactly(7, 36);

      Images.write(drawings.resolve("A/1.png"), Color.WHITE, Color.BLACK, BAR);
      assertThatThrownBy(() -> ImageFolder.read(drawings))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("/drawings/A may hold a as well")
          .hasMessageContaining("upper_a or lower_a, or either_a");
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
    return assertThatThrownBy(() -> ImageFolder.read(folder)).isInstanceOf(DataException.class);
  }

  private Path draw(String name, Rectangle... ink) {
    return Images.write(folder.resolve(name), Color.WHITE, Color.BLACK, ink);
  }

  private static int[] labels(GlyphSet set) {
    return java.util.stream.IntStream.range(0, set.size()).map(set::label).toArray();
  }

  /** Rows without ink between the first and the last that have some. */
  private static int emptyRowsWithin(float[] glyph) {
    int first = 28;
    int last = 0;
    int inked = 0;
    for (int y = 0; y < 28; y++) {
      boolean ink = false;
      for (int x = 0; x < 28; x++) {
        ink |= glyph[y * 28 + x] > 0.1;
      }
      first = ink ? Math.min(first, y) : first;
      last = ink ? y : last;
      inked += ink ? 1 : 0;
    }
    return last - first + 1 - inked;
  }
}
