package dev.recogniser.training.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.read.ReadingFile;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.read.Size;
import dev.recogniser.internal.read.Weights;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.WholeFile;
import dev.recogniser.training.segments.WrittenText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns how people write lines, and writes it to a file. */
@Command(
    name = "reading",
    description = "Learns how people write lines: the statistics that the library reads lines by.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ReadingCommand implements Callable<Integer> {

  @Option(
      names = "--lines",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines of written lines, plain or gzip.")
  private @Nullable Path lines;

  @Option(
      names = "--words",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines of written words, plain or gzip.")
  private @Nullable Path words;

  @Option(
      names = "--language",
      paramLabel = "FILE",
      description = "Language file: the weights are found with it and without.")
  private @Nullable Path language;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Model file whose view of characters is learnt.")
  private @Nullable Path model;

  @Option(
      names = "--part",
      paramLabel = "K/N",
      converter = FoldConverter.class,
      description =
          "Part of the writers that nothing is learnt of, and the weights are found on."
              + " Standard: 6/10, of whom the shipped models have learnt nothing either.")
  private Fold part = Fold.VALIDATION_WRITERS;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  /** Made by picocli. */
  public ReadingCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter err = given(spec).commandLine().getErr();
    try (ModelRun run =
        ModelRun.open(given(model).toString(), Files.readAllBytes(given(model)), 1)) {
      Eye eye = new Eye(run);
      Material material = new Material(given(lines), given(words), part);
      List<WrittenText> texts = new ArrayList<>(material.plain());
      Map<String, Size> sizes = SizeLearning.learn(texts, LabelIndex.ALL);
      texts.addAll(material.varied());
      ReadingStatistics statistics =
          Classifiers.train(eye, texts, sizes, run.labels(), err::println);
      List<Exam> exams = new ArrayList<>();
      material
          .exams(run.labels().containsAll(LabelIndex.MARKS))
          .forEach((name, all) -> exams.add(Exam.of(name, all, eye, run.labels())));
      WeightSearch search = new WeightSearch(statistics, exams, run.labels(), languageModel());
      Weights weights = Temperature.fit(search, exams, search.find(err::println), err::println);
      report(search, weights, exams, err);
      String text = ReadingFile.write(statistics.with(weights));
      WholeFile.write(given(out), text.getBytes(UTF_8));
    }
    return 0;
  }

  private @Nullable LanguageModel languageModel() throws IOException {
    Path file = language;
    return file == null ? null : LanguageFile.read(file.toString(), Files.readAllBytes(file));
  }

  private static void report(
      WeightSearch search, Weights weights, List<Exam> exams, PrintWriter err) {
    for (boolean with : new boolean[] {false, true}) {
      for (Exam exam : exams) {
        Exam.Mark mark = exam.mark(search.reader(weights, with, exam.marks()));
        err.printf(
            "%s language, %d %s: exact %.4f, cer %.4f (means over writers)%n",
            with ? "with" : "without", exam.texts().size(), exam.name(), mark.exact(), mark.cer());
      }
    }
  }

  private static <T> T given(@Nullable T option) {
    if (option == null) {
      throw new IllegalStateException("The command runs within its command line only.");
    }
    return option;
  }
}
