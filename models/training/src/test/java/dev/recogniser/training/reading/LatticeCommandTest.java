package dev.recogniser.training.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.training.Main;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paints a small drawing with the model that is shipped. */
class LatticeCommandTest {

  /** An L and a stem, too far to the right to be of one character. */
  private static final String STROKES =
      "{\"penWidth\": 10, \"strokes\": [[20,20,20,140,60,140],[400,20,400,140]]}";

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private Path model;
  private Path strokes;
  private Path picture;

  @BeforeEach
  void write() throws IOException {
    model = folder.resolve("model.onnx");
    try (InputStream in = getClass().getResourceAsStream("/META-INF/recogniser/emnist.onnx")) {
      Files.copy(Objects.requireNonNull(in, "the shipped model"), model);
    }
    strokes = Files.writeString(folder.resolve("strokes.json"), STROKES);
    picture = folder.resolve("made/lattice.png");
  }

  private int run(Object... arguments) {
    return Main.commandLine()
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("lattice"), Stream.of(arguments))
                .map(String::valueOf)
                .toArray(String[]::new));
  }

  @Test
  void paintsStrokesAndTheirHypotheses() throws IOException {
    assertThat(run("--strokes", strokes, "--model", model, "--out", picture))
        .as(err::toString)
        .isZero();
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).as("the legend's, and margins").isEqualTo(2 * (560 + 2 * 24));
    assertThat(image.getHeight())
        .as("140 rows of ink, paper, one row of bars, paper, the legend, and margins")
        .isEqualTo(2 * (140 + 18 + 52 + 28 + 67 + 2 * 24));
    assertThat(colours(image))
        .contains(
            Color.WHITE.getRGB(),
            Tint.PIECE.getRGB(),
            Tint.NEXT_PIECE.getRGB(),
            Tint.CHOSEN.getRGB());
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void paintsAnImage() throws IOException {
    Path image = folder.resolve("image.png");
    ImageIO.write(blackBarOnWhite(), "png", image.toFile());
    assertThat(run("--drawing", image, "--model", model, "--out", picture))
        .as(err::toString)
        .isZero();
    assertThat(ImageIO.read(picture.toFile()).getHeight()).isGreaterThan(600);
  }

  private static BufferedImage blackBarOnWhite() {
    BufferedImage image = new BufferedImage(60, 120, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 60; x++) {
        boolean ink = x >= 27 && x < 33 && y >= 20 && y < 100;
        image.setRGB(x, y, ink ? 0 : 0xffffff);
      }
    }
    return image;
  }

  @Test
  void refusesAnythingThatIsNoDrawing() throws IOException {
    Path blank = Files.writeString(folder.resolve("blank"), "{\"penWidth\":5,\"strokes\":[]}");
    refuses(1, "There is no writing in " + blank, "--strokes", blank);
    refuses(1, "There is no file none.json", "--strokes", "none.json");
    Path thin = Files.writeString(folder.resolve("thin"), "{\"penWidth\":0,\"strokes\":[[1,2]]}");
    refuses(1, "The penWidth is 0.0. Give a positive number", "--strokes", thin);
    Path list = Files.writeString(folder.resolve("list"), "[1,2]");
    refuses(1, "list: the file is not one JSON object. Mend the file.", "--strokes", list);
    Path odd = Files.writeString(folder.resolve("odd"), "{\"penWidth\":5,\"strokes\":[[1,2,3]]}");
    refuses(1, "odd: ", "--strokes", odd);
    refuses(1, "strokes.json", "--drawing", strokes);
    assertThat(picture).doesNotExist();
  }

  @Test
  void refusesWrongUsageAndFilesThatAreNoModelOrLanguage() throws IOException {
    refuses(2, "--drawing", "--strokes", strokes, "--drawing", strokes);
    refuses(2, "Missing required argument");
    Path text = Files.writeString(folder.resolve("text"), "no language");
    refuses(1, "text", "--strokes", strokes, "--language", text);
    model = text;
    refuses(1, "text", "--strokes", strokes);
    assertThat(picture).doesNotExist();
  }

  private void refuses(int code, String message, Object... arguments) {
    err.getBuffer().setLength(0);
    Stream<Object> all =
        Stream.concat(Stream.of("--model", model, "--out", picture), Stream.of(arguments));
    assertThat(run(all.toArray())).as(message).isEqualTo(code);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
  }
}
