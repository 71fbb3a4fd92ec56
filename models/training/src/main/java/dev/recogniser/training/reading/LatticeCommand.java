package dev.recogniser.training.reading;

import dev.recogniser.Drawing;
import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokeFile;
import dev.recogniser.training.data.WholeFile;
import dev.recogniser.training.segments.WrittenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Paints how the lines of a drawing are divided and decided. */
@Command(
    name = "lattice",
    description =
        "Paints how the lines of a drawing are decided: the pieces of its ink, every hypothesis of"
            + " what may be one character, and those that were chosen.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class LatticeCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private @Nullable Input input;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Model file that looks at the characters.")
  private @Nullable Path model;

  @Option(
      names = "--language",
      paramLabel = "FILE",
      description = "Language file whose words are expected. Standard: none.")
  private @Nullable Path language;

  @Option(names = "--out", required = true, paramLabel = "PNG", description = "Picture to write.")
  private @Nullable Path out;

  /** Made by picocli. */
  public LatticeCommand() {}

  private static final class Input {
    @Option(names = "--drawing", paramLabel = "FILE", description = "Image to read.")
    private @Nullable Path drawing;

    @Option(
        names = "--strokes",
        paramLabel = "FILE",
        description = "Stroke file to read: JSON with penWidth and strokes.")
    private @Nullable Path strokes;

    Path file() {
      return given(drawing == null ? strokes : drawing);
    }

    Drawing read() {
      return drawing == null ? StrokeFile.read(file()) : Drawing.read(file());
    }
  }

  @Override
  public Integer call() throws IOException {
    Drawing drawing = given(input).read();
    LanguageModel words = languageModel();
    try (ModelRun run =
        ModelRun.open(given(model).toString(), Files.readAllBytes(given(model)), 1)) {
      SeenText seen = new Eye(run).see(WrittenText.unknown(drawing));
      WholeFile.write(given(out), picture(seen, run.labels(), words));
    }
    return 0;
  }

  private byte[] picture(SeenText seen, List<String> labels, @Nullable LanguageModel words) {
    ReadingStatistics statistics = ReadingStatistics.standard();
    boolean[] read = LabelIndex.read(labels, false);
    LineReader reader = new LineReader(statistics, labels, read, words);
    List<SeenLine> lines =
        seen.lines(reader).stream().filter(line -> line.characters() > 0).toList();
    if (lines.isEmpty()) {
      throw new DataException(
          "There is no writing in " + given(input).file() + ". Name a drawing with some.");
    }
    Bars bars = new Bars(reader, statistics.character(), labels);
    return LatticePicture.of(lines, lines.stream().map(bars::of).toList());
  }

  private @Nullable LanguageModel languageModel() throws IOException {
    Path file = language;
    return file == null ? null : LanguageFile.read(file.toString(), Files.readAllBytes(file));
  }

  private static <T> T given(@Nullable T option) {
    return Objects.requireNonNull(option, "The command runs within its command line only.");
  }
}
