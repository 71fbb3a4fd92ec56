package dev.recogniser.training.data;

import static dev.recogniser.training.data.DataFixtures.images;
import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphFilesTest {

  private static final String OFFICIAL = "emnist-byclass-train-images-idx3-ubyte.gz";
  private static final String OURS = "train-images-idx3-ubyte.gz";

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        OFFICIAL,
        "emnist-letters-test-images-idx3-ubyte",
        "EMNIST-Balanced-train-images.idx3-ubyte",
      })
  void takesOfficialFilesForTransposed(String name) {
    assertThat(rowOfTheDot(name, Optional.empty())).isEqualTo(5);
    assertThat(notes).singleElement().asString().contains(name, "read as transposed (the name is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OURS, "my-" + OFFICIAL, "emnist-private-train-images-idx3-ubyte.gz", "images"})
  void takesAllOthersForUpright(String name) {
    assertThat(rowOfTheDot(name, Optional.empty())).isZero();
    assertThat(notes).singleElement().asString().contains(name, "read as upright (not the name of");
  }

  @Test
  void takesADeclarationBeforeTheName() {
    assertThat(rowOfTheDot(OFFICIAL, Optional.of(Orientation.UPRIGHT))).isZero();
    assertThat(rowOfTheDot(OURS, Optional.of(Orientation.TRANSPOSED))).isEqualTo(5);
    assertThat(notes).allSatisfy(note -> assertThat(note).endsWith("(as declared).")).hasSize(2);
  }

  @Test
  void warnsWhereTheCharactersLieOnTheirSide() {
    GlyphFiles files = bars(100);
    files.read(Optional.empty(), notes::add);
    assertThat(notes).hasSize(1);

    files.read(Optional.of(Orientation.TRANSPOSED), notes::add);
    assertThat(notes).hasSize(3);
    assertThat(notes.get(2))
        .startsWith("Warning: read as transposed, 100 of 100 characters")
        .contains("--upright");
  }

  @Test
  void warnsOfNothingByAFewCharacters() {
    bars(99).read(Optional.of(Orientation.TRANSPOSED), notes::add);
    assertThat(notes).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "byclass, 61, 61", "bymerge, 9, 9", "bymerge, 10, 10", "bymerge, 12, 64", "balanced, 35, 87",
    "balanced, 36, 36", "balanced, 38, 39", "bymerge, 46, 55", "letters, 1, 62", "letters, 26, 87",
    "digits, 9, 9", "mnist, 0, 0"
  })
  void numbersTheClassesAsEachOfficialSetDoes(String set, int number, int label) {
    Path images = write(folder, "images", images(1, new byte[784]));
    Path labels = write(folder, "emnist-" + set + "-test-labels-idx1-ubyte", labels(number));
    assertThat(IdxReader.read(images, labels, Orientation.UPRIGHT).label(0)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"byclass, 62", "bymerge, 47", "letters, 0", "letters, 27", "digits, 10"})
  void rejectsNumbersThatAnOfficialSetDoesNotHave(String set, int number) {
    Path images = write(folder, "images", images(1, new byte[784]));
    Path labels = write(folder, "emnist-" + set + "-test-labels-idx1-ubyte", labels(number));
    assertThatThrownBy(() -> IdxReader.read(images, labels, Orientation.UPRIGHT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("record 1: the label is " + number + ", not one of ");
  }

  /** A glyph has a dot in the sixth column of the first row of its file. */
  private int rowOfTheDot(String name, Optional<Orientation> declared) {
    byte[] pixels = new byte[784];
    pixels[5] = (byte) 255;
    Path images = write(folder, name, images(1, pixels));
    Path labels = write(folder, "labels", labels(0));
    float[] glyph = new GlyphFiles(images, labels).read(declared, notes::add).glyph(0);
    for (int i = 0; i < glyph.length; i++) {
      if (glyph[i] > 0) {
        return i / 28;
      }
    }
    throw new AssertionError("no dot");
  }

  /** Upright bars, of which half are called 1 and half l. */
  private GlyphFiles bars(int count) {
    byte[] pixels = new byte[count * 784];
    for (int at = 0; at < pixels.length; at++) {
      int row = at % 784 / 28;
      int column = at % 28;
      pixels[at] = (byte) (column == 14 && row > 3 && row < 25 ? 255 : 0);
    }
    int[] numbers = new int[count];
    Arrays.setAll(numbers, i -> i % 2 == 0 ? 1 : LabelIndex.of("l"));
    return new GlyphFiles(
        write(folder, OURS, images(count, pixels)), write(folder, "labels", labels(numbers)));
  }
}
