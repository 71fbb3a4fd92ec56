package dev.recogniser.training.finetune;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.data.DataException;
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
    customSynopsis = "training evaluate-fine-tuning --strokes FILE [OPTION]...",
    sortOptions = false)
public final class EvaluateFineTuningCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--strokes",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines of isolated characters of many writers, plain or gzip.")
  private Path strokes = Path.of("");

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
      description = "From how many characters to learn. Standard: 30,60,120.")
  private List<Integer> counts = List.of(30, 60, 120);

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
    Map<String, List<LabelledDrawing>> writers = writers();
    ModelFile file = ModelFile.read(from);
    Tuner tuner = new Tuner(file, how, others.rehearsal(this::note));
    Trial trial = new Trial(file, tuner, how.seed(), others.general(this::note), counts);
    PrintWriter talk = spec.commandLine().getErr();
    Map<String, Object> figures;
    try (StopSignal stop = StopSignal.listen(talk)) {
      figures = new LinkedHashMap<>(trial.run(writers, row -> tell(row, talk)));
    }
    figures.put("part", part.toString());
    figures.put("model", from.name());
    spec.commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private Optional<String> complaint() {
    int most = Collections.max(counts);
    if (fewest <= most) {
      return Optional.of(
          "After %d drawings a writer of %d characters has none left to read. Raise --min-characters."
              .formatted(most, fewest));
    }
    return others.complaint();
  }

  private Map<String, List<LabelledDrawing>> writers() {
    Map<String, List<LabelledDrawing>> writers = DrawingSources.writers(strokes, part, fewest);
    if (writers.isEmpty()) {
      throw new DataException(
          "No writer of that part has " + fewest + " characters. Lower --min-characters.");
    }
    return writers;
  }

  private static void tell(Trial.Row row, PrintWriter talk) {
    talk.println(row.text());
    talk.flush();
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
  }
}
