package dev.recogniser.training.report;

import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.evaluate.Evaluation;
import dev.recogniser.training.evaluate.Outcome;
import dev.recogniser.training.evaluate.ReadingOptions;
import dev.recogniser.training.evaluate.SourceOptions;
import dev.recogniser.training.evaluate.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: tells how good a model is and how it was trained, in pictures on a page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells how good a model is and how it was trained: pictures, and a page that has them all.",
      "Data may be named several times, each with its own --part or --validation."
    })
public final class ReportCommand implements Callable<Integer> {

  private static final String FOLDER = "report";

  /** As a training leaves it in its folder. */
  private static final String MODEL = "model.onnx";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--training",
      paramLabel = "FOLDER",
      description = "Where a training wrote its metrics; may be given several times.")
  private List<Path> trainings = List.of();

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<SourceOptions> sources = new ArrayList<>();

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private RecogniserOptions recognisers = new RecogniserOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder for the report. Standard: report in the training's folder.")
  private @Nullable Path out;

  @Option(names = "--title", paramLabel = "TEXT", description = "The page's heading.")
  private @Nullable String title;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "How many of the most confused pairs are shown. Standard: 20.")
  private int pairs = 20;

  @Option(
      names = "--examples",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "How many glyphs are shown of each pair. Standard: 12.")
  private int examples = 12;

  /** Made by picocli. */
  public ReportCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    Path folder = out == null ? trainings.get(0).resolve(FOLDER) : out;
    // What would stop the report is said before the long work, not after.
    ReportFolder.of(folder);
    Fonts.require();
    List<LearningCurves> curves = trainings.stream().map(LearningCurves::read).toList();
    Path page = report(curves).write(folder);
    spec.commandLine().getOut().println(page);
    return 0;
  }

  private void checkUsage() {
    Usage usage = new Usage(spec.commandLine());
    usage.refuse(
        trainings.isEmpty() && sources.isEmpty(),
        "There is nothing to report on. Give --training, or data such as --glyphs, or both.");
    usage.refuse(
        out == null && trainings.size() != 1,
        "Say with --out where the report goes: no single training's folder is there to hold it.");
    usage.refuse(
        !sources.isEmpty() && trained().filter(Files::notExists).isPresent(),
        "The training has no "
            + MODEL
            + " to read the data with: bin/training export makes it."
            + " Or name a model with --model.");
    usage.refuse(
        recognisers.marks() || sources.stream().anyMatch(source -> source.segments().isPresent()),
        "A report is on digits and letters: --marks and --segments go with 'evaluate'.");
    usage.check(sources, reading);
  }

  private TrainingReport report(List<LearningCurves> curves) {
    Map<String, String> facts = new LinkedHashMap<>();
    List<GlyphResults> glyphs = new ArrayList<>();
    List<LineResults> lines = new ArrayList<>();
    if (!sources.isEmpty()) {
      try (Recogniser recogniser = open()) {
        facts.putAll(Facts.of(model(), recogniser));
        sources.forEach(source -> read(recogniser, source, glyphs, lines));
      }
    }
    facts.put("made", LocalDate.now(ZoneId.systemDefault()).toString());
    return new TrainingReport(title(), facts, curves, glyphs, lines);
  }

  private void read(
      Recogniser recogniser,
      SourceOptions source,
      List<GlyphResults> glyphs,
      List<LineResults> lines) {
    GlyphResults results = new GlyphResults(source.name(), pairs, examples);
    Outcome outcome =
        new Evaluation(recogniser, source, reading, results, spec.commandLine().getErr()::println)
            .run();
    if (source.ofTexts()) {
      lines.add(new LineResults(source.name(), outcome));
    } else {
      glyphs.add(results);
    }
  }

  private Recogniser open() {
    return trained().map(recognisers::open).orElseGet(recognisers::open);
  }

  private String model() {
    return trained().or(recognisers::model).map(Path::toString).orElse("the one on the class path");
  }

  /** What the one training made, if no other model is named. */
  private Optional<Path> trained() {
    return recognisers.model().isEmpty() && trainings.size() == 1
        ? Optional.of(trainings.get(0).resolve(MODEL))
        : Optional.empty();
  }

  private String title() {
    if (title != null) {
      return title;
    }
    return sources.isEmpty() ? "Report on a training" : "Report on a model";
  }
}
