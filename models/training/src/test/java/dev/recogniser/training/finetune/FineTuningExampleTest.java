package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.testkit.Networks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@link FineTuning}, as it stands in its comment. */
class FineTuningExampleTest {

  private static final Path HERE =
      Path.of("src/test/java/dev/recogniser/training/finetune/FineTuningExampleTest.java");
  private static final Path THERE =
      Path.of("src/main/java/dev/recogniser/training/finetune/FineTuning.java");

  @TempDir private Path folder;

  @Test
  void writesAModel() throws IOException {
    List<String> labels = List.of("A", "Q", "e", "7", "1", "2", "3", "4", "5", "6");
    byte[] untrained = Hands.renamed(Networks.plain(), labels);
    Path model = Files.write(folder.resolve("untrained.onnx"), untrained);
    Path mine = folder.resolve("mine.onnx");

    run(model, images(), mine);

    assertThat(mine).isNotEmptyFile();
  }

  private static void run(Path model, List<Path> images, Path mine) {
    // The example begins here.
    List<LabelledDrawing> drawings = new ArrayList<>();
    for (Path image : images) { // scans/A-1.png, scans/A-2.png, scans/B-1.png, ...
      String label = image.getFileName().toString().substring(0, 1);
      drawings.add(LabelledDrawing.of(label, Drawing.read(image)));
    }
    FineTuned tuned = FineTuning.of(model).drawings(drawings).run();
    System.out.println(tuned.report().text()); // before and after, and a verdict
    if (!tuned.report().verdict().speaksAgainst()) {
      tuned.write(mine);
    }
    // The example ends here.
  }

  @Test
  void standsInTheComment() throws IOException {
    List<String> lines = Files.readAllLines(HERE).stream().map(String::strip).toList();
    List<String> example =
        lines.subList(
            lines.indexOf("// The example begins here.") + 1,
            lines.indexOf("// The example ends here."));
    Stream<String> comment =
        Files.readAllLines(THERE).stream().map(line -> line.replaceFirst("^ \\* ", "").strip());

    assertThat(example).hasSizeGreaterThan(5);
    assertThat(comment).containsSequence(example);
  }

  /** The four signs, three times each, as scans. */
  private List<Path> images() throws IOException {
    List<Path> images = new ArrayList<>();
    for (LabelledDrawing drawing : Hands.own(3, 1)) {
      Path file = folder.resolve(drawing.label() + "-" + images.size() + ".png");
      ImageIO.write(scan(drawing), "png", file.toFile());
      images.add(file);
    }
    return images;
  }

  private static BufferedImage scan(LabelledDrawing drawing) {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
    float[] ink = drawing.glyph().ink();
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 60; x++) {
        boolean inside = x >= 2 && y >= 2 && x < 58 && y < 58;
        int shade = inside ? Math.round(255 * (1 - ink[(y - 2) / 2 * 28 + (x - 2) / 2])) : 255;
        image.getRaster().setSample(x, y, 0, shade);
      }
    }
    return image;
  }
}
