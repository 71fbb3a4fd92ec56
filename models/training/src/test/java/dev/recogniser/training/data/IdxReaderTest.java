package dev.recogniser.training.data;

import static dev.recogniser.training.data.DataFixtures.gzip;
import static dev.recogniser.training.data.DataFixtures.idx;
import static dev.recogniser.training.data.DataFixtures.images;
import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

  @TempDir Path folder;

  @Test
  void readsPlainAndGzipFilesAlikeWhateverTheirNames() {
    byte[] pixels = twoGlyphs();
    Path plainImages = write(folder, "images.gz", images(2, pixels));
    Path gzipImages = write(folder, "images", gzip(images(2, pixels)));
    Path labels = write(folder, "labels", labels(3, 87));

    GlyphSet plain = IdxReader.read(plainImages, labels, Orientation.UPRIGHT);
    GlyphSet unzipped = IdxReader.read(gzipImages, labels, Orientation.UPRIGHT);

    assertThat(plain.size()).isEqualTo(2);
    assertThat(plain.label(1)).isEqualTo(87);
    assertThat(plain.glyph(1)[5]).isEqualTo(1f);
    assertThat(plain.glyph(0)[29]).isEqualTo(51 / 255f);
    assertThat(unzipped.glyph(1)).isEqualTo(plain.glyph(1));
  }

  @Test
  void turnsTransposedImagesUpright() {
    Path images = write(folder, "images", images(2, twoGlyphs()));
    Path labels = write(folder, "labels", labels(0, 1));

    GlyphSet set = IdxReader.read(images, labels, Orientation.TRANSPOSED);

    assertThat(set.glyph(1)[5]).isZero();
    assertThat(set.glyph(1)[5 * 28]).isEqualTo(1f);
    assertThat(set.glyph(0)[29]).isEqualTo(51 / 255f);
  }

  @Test
  void selectsRowsInOrder() {
    Path images = write(folder, "images", images(2, twoGlyphs()));
    Path labels = write(folder, "labels", labels(7, 8));

    GlyphSet second = IdxReader.read(images, labels, Orientation.UPRIGHT).select(row -> row == 1);

    assertThat(second.size()).isEqualTo(1);
    assertThat(second.label(0)).isEqualTo(8);
    assertThat(second.glyph(0)[5]).isEqualTo(1f);
  }

  @Test
  void rejectsATruncatedGzipFileNamingTheRecord() {
    byte[] noise = new byte[10 * 784];
    new Random(1).nextBytes(noise);
    byte[] whole = gzip(images(10, noise));

    assertRejects(Arrays.copyOf(whole, whole.length / 2), labels(new int[10]))
        .hasMessageMatching("(?s).*images, record [45] of 10: the file is cut short or damaged.*");
  }

  @Test
  void rejectsAnEmptyFile() {
    assertRejects(new byte[0], labels(1)).hasMessageContaining("images, header: the file is cut");
  }

  @Test
  void rejectsAMissingFile() {
    Path labels = write(folder, "labels", labels(1));
    assertThatThrownBy(() -> IdxReader.read(folder.resolve("no"), labels, Orientation.UPRIGHT))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("There is no file ");
  }

  @Test
  void rejectsLabelsInPlaceOfImages() {
    assertRejects(labels(1), labels(1)).hasMessageContaining("magic number is 2049, not 2051");
  }

  @Test
  void rejectsImagesOfAnotherSize() {
    assertRejects(idx(new int[] {0x803, 1, 32, 32}, new byte[1024]), labels(1))
        .hasMessageContaining("number of rows is 32, not 28");
  }

  @Test
  void rejectsAPlainFileThatIsTooShort() {
    assertRejects(images(2, new byte[784]), labels(1, 2))
        .hasMessageContaining("number of bytes after the header is 784, not 1568");
  }

  @Test
  void rejectsAFileThatGoesOn() {
    assertRejects(images(1, new byte[785]), labels(1)).hasMessageContaining("goes on after its 1");
  }

  @Test
  void rejectsACountThatNoMemoryHolds() {
    assertRejects(images(-1, new byte[784]), labels(1))
        .hasMessageContaining("cannot hold 4294967295 records");
  }

  @Test
  void rejectsFilesThatDoNotBelongTogether() {
    assertRejects(images(2, new byte[1568]), labels(1))
        .hasMessageContaining("2 images")
        .hasMessageContaining("1 labels");
  }

  @Test
  void rejectsALabelThatIsNone() {
    assertRejects(images(2, new byte[1568]), labels(1, 88))
        .hasMessageContaining("labels, record 2: the label is 88");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRejects(
      byte[] images, byte[] labels) {
    Path imageFile = write(folder, "images", images);
    Path labelFile = write(folder, "labels", labels);
    return assertThatThrownBy(() -> IdxReader.read(imageFile, labelFile, Orientation.UPRIGHT))
        .isInstanceOf(DataException.class);
  }

  /** In the first one ink 51 at (1, 1); in the second full ink at column 5 of row 0. */
  private static byte[] twoGlyphs() {
    byte[] pixels = new byte[2 * 784];
    pixels[29] = 51;
    pixels[784 + 5] = (byte) 255;
    return pixels;
  }
}
