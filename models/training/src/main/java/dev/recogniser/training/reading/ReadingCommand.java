package dev.recogniser.training.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.Perceptron;
import dev.recogniser.internal.read.ReadingFile;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.read.Size;
import dev.recogniser.internal.read.Weights;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.Codes;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private static final int HIDDEN_CHARACTER = 24;
  private static final int HIDDEN_SPACE = 8;
  private static final int EPOCHS_CHARACTER = 8;
  private static final int EPOCHS_SPACE = 20;
  private static final long SEED = 1;

  /** Codes that the weights are found with, lest they suit words alone. */
  private static final int CODES = 400;

  private static final long CODES_SEED = 7;

  private static final double PEN = 0.06;
  private static final double THICK_PEN = 0.1;

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
    List<String> labels = LabelIndex.LABELS;
    try (ModelRun run =
        ModelRun.open(
            given(model).toString(),
            Files.readAllBytes(given(model)),
            Runtime.getRuntime().availableProcessors())) {
      Eye eye = new Eye(run);
      List<WrittenText> learnt = new ArrayList<>();
      readLines(learnt, line -> WrittenText.of(line, PEN));
      readWords(learnt, false);
      Map<String, Size> sizes = SizeLearning.learn(learnt, labels);
      readLines(learnt, line -> WrittenText.of(line, THICK_PEN).asImage());
      readLines(learnt, line -> WrittenText.of(line, PEN).lifted());
      ReadingStatistics statistics = classifiers(eye, learnt, sizes, labels, run.labels(), err);
      List<Exam> exams = exams(eye, run.labels());
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

  private void readLines(List<WrittenText> texts, Function<DrawnLine, WrittenText> shown) {
    try (Stream<DrawnLine> all = StrokesReader.lines(given(lines))) {
      all.filter(line -> !part.hasWriter(line.writer())).map(shown).forEach(texts::add);
    }
  }

  private void readWords(List<WrittenText> texts, boolean held) {
    try (Stream<DrawnWord> all = StrokesReader.words(given(words))) {
      all.filter(word -> part.hasWriter(word.writer()) == held)
          .filter(word -> !word.style().equals("CURSIVE"))
          .filter(word -> word.text().chars().allMatch(LabelIndex::isLabel))
          .map(word -> WrittenText.of(word, PEN))
          .forEach(texts::add);
    }
  }

  private static ReadingStatistics classifiers(
      Eye eye,
      List<WrittenText> texts,
      Map<String, Size> sizes,
      List<String> labels,
      List<String> modelLabels,
      PrintWriter err) {
    boolean[] all = new boolean[modelLabels.size()];
    java.util.Arrays.fill(all, true);
    Perceptron none =
        new Perceptron(new double[0], new double[0], new double[0][], new double[0][]);
    ReadingStatistics bare =
        new ReadingStatistics(labels, sizes, none, none, new Weights(1, 0.7, 1, 0, 0, 1, 1, 1, 1));
    Classroom classroom = new Classroom(new LineReader(bare, modelLabels, all, null), labels);
    try (Progress progress = new Progress("texts", texts.size())) {
      for (WrittenText text : texts) {
        classroom.add(eye.see(text));
        progress.step(1);
      }
    }
    err.printf(
        "Lessons: %d hypotheses, %d gaps.%n",
        classroom.characters().size(), classroom.spaces().size());
    Perceptron character =
        PerceptronTraining.train(
            classroom.characters(), HIDDEN_CHARACTER, 3, EPOCHS_CHARACTER, SEED);
    Perceptron space =
        PerceptronTraining.train(classroom.spaces(), HIDDEN_SPACE, 2, EPOCHS_SPACE, SEED);
    return new ReadingStatistics(labels, sizes, character, space, bare.weights());
  }

  private List<Exam> exams(Eye eye, List<String> modelLabels) {
    List<DrawnLine> held;
    try (Stream<DrawnLine> all = StrokesReader.lines(given(lines))) {
      held = all.filter(line -> part.hasWriter(line.writer()) && line.alphanumeric()).toList();
    }
    List<DrawnLine> codes =
        Codes.of(held.stream(), LabelIndex.LABELS, 6).make(CODES, CODES_SEED).toList();
    List<WrittenText> writtenWords = new ArrayList<>();
    readWords(writtenWords, true);
    List<DrawnLine> apart = held.stream().filter(line -> line.overlaps() == 0).toList();
    List<DrawnLine> close =
        held.stream().filter(line -> line.overlaps() > 0 && line.ordered()).toList();
    List<Exam> exams = new ArrayList<>();
    exams.add(exam("lines", eye, modelLabels, apart.stream().map(this::drawn)));
    exams.add(exam("lines as images", eye, modelLabels, apart.stream().map(this::image)));
    exams.add(exam("overlapping lines", eye, modelLabels, close.stream().map(this::drawn)));
    exams.add(exam("overlapping as images", eye, modelLabels, close.stream().map(this::image)));
    exams.add(exam("words", eye, modelLabels, writtenWords.stream()));
    exams.add(exam("codes", eye, modelLabels, codes.stream().map(this::drawn)));
    return exams;
  }

  private WrittenText drawn(DrawnLine line) {
    return WrittenText.of(line, PEN);
  }

  private WrittenText image(DrawnLine line) {
    return drawn(line).asImage();
  }

  private static Exam exam(String name, Eye eye, List<String> labels, Stream<WrittenText> texts) {
    return new Exam(name, texts.map(eye::see).toList(), labels);
  }

  private void report(WeightSearch search, Weights weights, List<Exam> exams, PrintWriter err) {
    for (boolean with : new boolean[] {false, true}) {
      if (with && language == null) {
        return;
      }
      LineReader reader = search.reader(weights, with);
      for (Exam exam : exams) {
        Exam.Mark mark = exam.mark(reader);
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
