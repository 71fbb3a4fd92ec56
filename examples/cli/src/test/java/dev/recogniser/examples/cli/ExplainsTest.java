package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of {@code --explain}. */
class ExplainsTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;

  private Path picture;

  @BeforeEach
  void name() {
    picture = folder.resolve("why.png");
  }

  /** How many pixels are rather red, and how many rather blue. */
  private record Tint(long red, long blue) {

    static Tint of(BufferedImage image) {
      long red = 0;
      long blue = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y);
          int difference = (rgb >> 16 & 0xff) - (rgb & 0xff);
          red += difference > 60 ? 1 : 0;
          blue += difference < -60 ? 1 : 0;
        }
      }
      return new Tint(red, blue);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"grad-cam", "occlusion"})
  void paintsHeatBeneathTheDrawing(String method) throws IOException {
    Cli.Result result = Cli.run("--explain", picture, "--method", method, HEART);
    assertThat(result.out().strip()).isEqualTo("Heart 47");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    BufferedImage drawing = ImageIO.read(HEART.toFile());
    BufferedImage why = ImageIO.read(picture.toFile());
    assertThat(why.getWidth()).isEqualTo(drawing.getWidth());
    assertThat(why.getHeight()).as("a legend below").isGreaterThan(drawing.getHeight());
    assertThat(Tint.of(why).red()).isGreaterThan(Tint.of(drawing).red() + 1000);
    assertThat(Tint.of(why).blue()).isZero();
  }

  @Test
  void paintsAContrastOfTheCharactersThatWereReadAsOneOfTwo() throws IOException {
    assertThat(Cli.run("--explain", picture, "--contrast", "4,H", HEART).status()).isZero();
    BufferedImage why = ImageIO.read(picture.toFile());
    // Heart 47: the first and the last but one; the legend shows both colours.
    assertThat(Tint.of(why).blue()).isPositive();
    assertThat(Tint.of(why.getSubimage(110, 0, 330, 180))).isEqualTo(new Tint(0, 0));
    assertThat(Tint.of(why.getSubimage(0, 0, 110, 180))).isNotEqualTo(new Tint(0, 0));
    assertThat(Tint.of(why.getSubimage(440, 0, 100, 180))).isNotEqualTo(new Tint(0, 0));
  }

  @Test
  void paintsAContrastOfAllIfNoneWasReadAsOneOfTwo() throws IOException {
    Cli.Result result = Cli.run("--explain", picture, "--contrast", "W, X", HEART);
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("no character was read as W or X: the picture shows all.");
    BufferedImage why = ImageIO.read(picture.toFile());
    assertThat(Tint.of(why.getSubimage(110, 0, 330, 180))).isNotEqualTo(new Tint(0, 0));
  }

  @Test
  void paintsNothingOfABlankPage() throws IOException {
    Path blank = folder.resolve("blank.png");
    ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());
    Cli.Result result = Cli.run("--explain", picture, blank);
    assertThat(result.err()).contains("no character found, nothing to read or paint.");
    assertThat(picture).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--contrast 1,7 | --contrast and --method go with --explain OUT.png.",
        "--explain why.jpg | a name that ends in .png, not 'why.jpg'",
        "--explain why.png --contrast 17 | takes two labels, such as O,0, not '17'",
        "--explain why.png --contrast O,O | takes two different labels, such as O,0, not 'O,O'",
        "--explain why.png --contrast 1, | takes two labels, such as O,0, not '1,'",
        "--explain why.png --method magic | no method 'magic'. Take grad-cam or occlusion.",
        "--explain why.png other.png | give one FILE with it",
      })
  void reportsAMistakeInTheOptions(String options, String message) {
    Object[] words = (options + " " + HEART).split(" ");
    Cli.Result result = Cli.run(words);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("recognise: ").contains(message).hasLineCount(2);
    assertThat(Files.exists(Path.of("why.png"))).isFalse();
  }

  @Test
  void neverWritesOverTheDrawing() throws IOException {
    Files.copy(HEART, picture);
    Cli.Result result = Cli.run("--explain", folder.resolve(".").resolve("why.png"), picture);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("would write over the drawing").hasLineCount(2);
    assertThat(picture).hasSameBinaryContentAs(HEART);
  }

  @Test
  void reportsAFolderInPlaceOfAPicture() throws IOException {
    Files.createDirectory(picture);
    Cli.Result result = Cli.run("--explain", picture, HEART);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("'" + picture + "' is a folder.").hasLineCount(2);
  }

  @Test
  void reportsALabelThatTheModelDoesNotHave() {
    Cli.Result result = Cli.run("--explain", picture, "--contrast", "4,ä", HEART);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("The model has no label 'ä' for --contrast.").hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(picture).doesNotExist();
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    Path nowhere = folder.resolve("nowhere").resolve("why.png");
    Cli.Result result = Cli.run("--explain", nowhere, HEART);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(nowhere + ": there is no such folder.").hasLineCount(1);
  }
}
