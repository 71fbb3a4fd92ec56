package dev.recogniser.training.paper;

import dev.recogniser.Box;
import dev.recogniser.DebugPictures;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.StrokeFile;
import dev.recogniser.training.data.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a drawing on synthetic paper. */
@Command(
    name = "paper",
    description = "Writes a drawing on the synthetic paper that evaluate --paper shows lines on.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PaperCommand implements Callable<Integer> {

  @Option(
      names = "--strokes",
      required = true,
      paramLabel = "FILE",
      description = "Stroke file to write: JSON with penWidth and strokes.")
  private @Nullable Path strokes;

  @Mixin private PaperOptions paper = new PaperOptions();

  @Option(names = "--table", description = "Show the paper askew on a table, as in a photo.")
  private boolean table;

  @Option(names = "--out", required = true, paramLabel = "PNG", description = "Picture to write.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  /** Made by picocli. */
  public PaperCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!paper.wanted()) {
      CommandLine line = given(spec).commandLine();
      throw new ParameterException(line, "Name the paper: --paper KIND.");
    }
    Path file = given(strokes);
    Drawing drawing = StrokeFile.read(file);
    List<Box> boxes = Segmenter.standard().segment(drawing).stream().map(Segment::box).toList();
    if (boxes.isEmpty()) {
      throw new DataException("There is no writing in " + file + ". Name a drawing with some.");
    }
    double[] heights = boxes.stream().mapToDouble(Box::height).sorted().toArray();
    OnPaper written =
        paper.show(
            drawing, boxes, heights[heights.length / 2], Objects.toString(file.getFileName()));
    BufferedImage picture = given(DebugPictures.of(written.drawing()).get("drawing"));
    WholeFile.write(given(out), png(table ? onTable(picture) : picture));
    return 0;
  }

  private BufferedImage onTable(BufferedImage picture) {
    Random random = paper.chance("table");
    return Table.of(random).photograph(picture, random);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static <T> T given(@Nullable T option) {
    return Objects.requireNonNull(option, "The command runs within its command line only.");
  }
}
