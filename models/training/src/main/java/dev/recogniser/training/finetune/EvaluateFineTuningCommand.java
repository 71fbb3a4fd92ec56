package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.cli.Converters.FractionConverter;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.data.Fold;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate-fine-tuning}: measures on many writers what fine-tuning gives each of them. */
@Command(
    name = "evaluate-fine-tuning",
    description =
        "Fine-tunes a model for each of many writers and measures the gain on the writer's other"
            + " characters; prints one line of JSON.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training evaluate-fine-tuning (--strokes FILE | --transcripts FILE) [OPTION]...",
    sortOptions = false)
public final class EvaluateFineTuningCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Of whom there is what. */
  static final class Writers {
    @Option(
        names = "--strokes",
        paramLabel = "FILE",
        description = "JSON lines of isolated characters of many writers, plain or gzip.")
    @Nullable Path strokes;

    @Option(
        names = "--transcripts",
        paramLabel = "FILE",
        description =
            "JSON lines of lines of many writers whose characters are known, plain or gzip: some"
                + " are learnt from by what they say, the characters of the others are read.")
    @Nullable Path lines;
  }

  @ArgGroup(multiplicity = "1")
  private Writers writers = new Writers();

  @Option(
      names = "--part",
      paramLabel = "K/N",
      converter = FoldConverter.class,
      description = "Only the writers of one of N equal parts, such as 6/10.")
  private Fold part = new Fold(1, 1);

  @Option(
      names = "--min-characters",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Only writers with so many characters. Standard: 200.")
  private int fewest = 200;

  @Option(
      names = "--drawings",
      paramLabel = "N",
      split = ",",
      converter = PositiveConverter.class,
      description =
          "From how many characters to learn. Standard: 30,60,120; with --transcripts none, else"
              + " true ones of the lines that are learnt from.")
  private List<Integer> drawings = List.of();

  @Option(
      names = "--texts",
      paramLabel = "N",
      split = ",",
      converter = PositiveConverter.class,
      description = "With --transcripts: from how many lines to learn. Standard: 5,10.")
  private List<Integer> texts = List.of();

  @Option(
      names = "--sure",
      paramLabel = "CERTAINTY",
      converter = FractionConverter.class,
      description =
          "With --transcripts: the least certainty of a character's place. Standard: "
              + Alignment.SURE
              + ".")
  private double sure = Alignment.SURE;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model file to begin with. Standard: the model on the class path.")
  private @Nullable Path model;

  @Mixin private OtherOptions others = new OtherOptions();
  @Mixin private RecipeOptions recipe = new RecipeOptions();

  /** Made by picocli. */
  public EvaluateFineTuningCommand() {}

  @Override
  @SuppressWarnings("try") // signals are listened to as long as it is open
  public Integer call() {
    complaint()
        .ifPresent(
            text -> {
              throw new ParameterException(spec.commandLine(), text);
            });
    FineTuningRecipe how = recipe.recipe();
    Model from = model == null ? ModelSource.onClassPath() : ModelSource.read(model);
    List<Trial.Subject> subjects = subjects(from, how.seed());
    ModelFile file = ModelFile.read(from);
    Tuner tuner = new Tuner(file, how, others.rehearsal(this::note));
    Trial trial = new Trial(file, tuner, others.general(this::note));
    PrintWriter talk = spec.commandLine().getErr();
    Map<String, Object> figures;
    try (StopSignal stop = StopSignal.listen(talk)) {
      figures = new LinkedHashMap<>(trial.run(subjects, row -> tell(row, talk)));
    }
    figures.put("part", part.toString());
    figures.put("model", from.name());
    spec.commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private Optional<String> complaint() {
    if (writers.strokes == null) {
      return others.complaint();
    }
    if (!texts.isEmpty() || sure != Alignment.SURE) {
      return Optional.of("--texts and --sure go with --transcripts only.");
    }
    int most = Collections.max(counts());
    if (fewest <= most) {
      return Optional.of(
          "After %d drawings a writer of %d characters has none left to read. Raise --min-characters."
              .formatted(most, fewest));
    }
    return others.complaint();
  }

  private List<Integer> counts() {
    return drawings.isEmpty() && writers.strokes != null ? List.of(30, 60, 120) : drawings;
  }

  private List<Trial.Subject> subjects(Model from, long seed) {
    TrialSubjects subjects = new TrialSubjects(part, fewest, counts(), seed);
    if (writers.strokes != null) {
      return subjects.ofStrokes(writers.strokes);
    }
    try (Aligner aligner = Aligner.open(from, sure)) {
      return subjects.ofTranscripts(
          requireNonNull(writers.lines), texts.isEmpty() ? List.of(5, 10) : texts, aligner);
    }
  }

  private static void tell(Trial.Row row, PrintWriter talk) {
    talk.println(row.text());
    talk.flush();
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
  }
}
