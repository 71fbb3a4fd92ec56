package dev.recogniser.training.evaluate;

import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.segments.WrittenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well a model reads labelled data, and prints the figures as one line of JSON. */
@Command(
    name = "evaluate",
    description = "Measures how well a model reads labelled data; prints one line of JSON.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training evaluate (--glyphs IMAGES LABELS | --strokes FILE | --images FOLDER |"
            + " --corrections FILE | --lines FILE | --words FILE | --codes FILE | --segments FILE)"
            + " [OPTION]...",
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private RecogniserOptions recogniserOptions = new RecogniserOptions();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--per-class", description = "Report each class as well.")
  private boolean perClass;

  @Option(
      names = "--errors",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Print the N most frequent errors to standard error.")
  private @Nullable Integer errors;

  @Option(
      names = "--align",
      description =
          "Tell what the lines say and look whether their characters are found, rather than read.")
  private boolean align;

  /** Makes the command; picocli sets its options. */
  public EvaluateCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Recogniser recogniser = recogniserOptions.open()) {
      Outcome outcome = align ? aligned(recogniser) : read(recogniser);
      figures.putAll(outcome.figures());
      if (perClass) {
        figures.put("perClass", outcome.perClass());
      }
      source.fold().ifPresent(fold -> figures.put("part", fold.toString()));
      figures.put("model", recogniserOptions.modelName());
      figures.put("backend", recogniser.backend().id());
      printErrors(outcome.errors());
    }
    command().commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private Outcome read(Recogniser recogniser) {
    return new Evaluation(recogniser, source, reading, ReadGlyphs.IGNORED, this::note).run();
  }

  private Outcome aligned(Recogniser recogniser) {
    TextSource texts = new TextSource(source, reading, this::note);
    StrokeOptions strokes = reading.strokes;
    try (Stream<DrawnLine> lines = texts.lines(source.lines().orElseThrow());
        Progress progress = new Progress("lines", -1)) {
      Stream<WrittenText> drawn =
          lines.map(line -> WrittenText.of(line, strokes.penWidth()).shown(strokes::shown));
      return new AlignmentEvaluation(recogniser).run(drawn, progress);
    }
  }

  private void note(String line) {
    command().commandLine().getErr().println(line);
  }

  private void printErrors(ErrorCounts counts) {
    if (errors != null) {
      counts.mostFrequent(errors).forEach(command().commandLine().getErr()::println);
    }
  }

  private void checkUsage() {
    Usage usage = new Usage(command().commandLine());
    usage.check(List.of(source), reading);
    usage.refuse(
        perClass && (source.ofTexts() || source.segments().isPresent()),
        "--per-class goes with single characters, not with --lines, --words, --codes or"
            + " --segments.");
    usage.refuse(
        align && source.lines().isEmpty(),
        "--align goes with --lines only: it is to be known where characters stand.");
    usage.refuse(
        recogniserOptions.marks() && !source.ofTexts(),
        "--marks goes with --lines and --words only: single characters are digits and letters.");
    usage.refuse(
        recogniserOptions.expects() && !source.ofTexts(),
        "--format and --lexicon go with --lines, --words and --codes only.");
    usage.refuse(
        recogniserOptions.prefersNothing(),
        "--preferred is about a lexicon: give --lexicon FILE, too.");
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("The command runs within its command line only.");
    }
    return spec;
  }
}
