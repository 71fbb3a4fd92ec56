package dev.recogniser.training.crossvalidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.data.WholeFile;
import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.recipe.RecipeFile;
import dev.recogniser.training.segments.SegmentSources;
import dev.recogniser.training.track.RunStatus;
import dev.recogniser.training.track.TrackedRun;
import dev.recogniser.training.track.Tracking;
import dev.recogniser.training.track.TrackingOptions;
import dev.recogniser.training.train.RecipeOptions;
import dev.recogniser.training.train.TrainingData;
import dev.recogniser.training.train.TrainingRecord;
import dev.recogniser.training.train.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cross-validate}: trains once without each part of the data. */
@Command(
    name = "cross-validate",
    mixinStandardHelpOptions = true,
    description =
        "Divides the data into parts of nearly the same classes, no writer in two; trains once"
            + " without each, and tells how well the networks read the part that they never saw.")
public final class CrossValidateCommand implements Callable<Integer> {

  private static final String RESULT = "cross-validation.json";
  private static final String PLAN = "recipe.yaml";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SampleSources data = new SampleSources();

  @Mixin private SegmentSources segments = new SegmentSources();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Mixin private TrackingOptions tracking = new TrackingOptions();

  @Option(
      names = "--folds",
      paramLabel = "K",
      defaultValue = "5",
      description = "How many parts. Standard: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--out",
      required = true,
      description = "Folder for the results, and for a training a fold.")
  private Path out = Path.of("");

  @Option(
      names = "--resume",
      description = "Go on where a cross-validation in --out stopped: same data, same folds.")
  private boolean resume;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Copy the best fold's model here. Each fold's is in its own folder, too.")
  private @Nullable Path export;

  /** Made by picocli. */
  public CrossValidateCommand() {}

  @Override
  @SuppressWarnings("try") // signals are listened to as long as it is open
  public Integer call() throws IOException, InterruptedException {
    if (count < 2) {
      throw usage("Cross-validation needs at least 2 folds, not " + count + ".");
    }
    Recipe plan = plan();
    prepareExport();
    TrainingRun.check(plan);
    TrainingData all = TrainingData.read(data, segments, spec.commandLine().getErr());
    StratifiedFolds folds = new StratifiedFolds(all.sources(), count, plan.seed());
    Files.createDirectories(out);
    if (!resume) {
      write(plan);
    }
    try (StopSignal stop = StopSignal.listen(spec.commandLine().getErr());
        Tracking record = tracking.open(out, this::note);
        TrackedRun run = run(record)) {
      CrossValidation result = new CrossValidation(results(all, folds, plan, run));
      tell(result, run);
      run.finish(RunStatus.FINISHED);
    }
    return 0;
  }

  /** What would stop the export is said before the long work, not after. */
  private void prepareExport() throws IOException {
    if (export != null && Files.isDirectory(export)) {
      throw usage(export + " is a folder. Name a file with --export.");
    }
    Path parent = export == null ? null : export.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  /** In one move and once: a full disk or a kill never leaves half a recipe to resume with. */
  private void write(Recipe plan) throws IOException {
    WholeFile.write(out.resolve(PLAN), RecipeFile.text(plan).getBytes(UTF_8));
  }

  private TrackedRun run(Tracking record) {
    String name = tracking.runName(out);
    return resume ? record.resume(name) : record.start(name);
  }

  /** The recipe: of the one that is resumed, which has been written down. */
  private Recipe plan() {
    boolean begun = Files.exists(out.resolve(PLAN));
    if (resume && recipe.given()) {
      throw usage("A cross-validation that goes on keeps its recipe: leave out its options.");
    }
    if (resume && !begun) {
      throw usage("There is no cross-validation in " + out + " to go on with.");
    }
    if (begun && !resume) {
      throw usage(out + " has a cross-validation already. Add --resume, or name a new folder.");
    }
    return resume ? RecipeFile.read(out.resolve(PLAN), List.of()) : recipe.recipe();
  }

  private List<FoldResult> results(
      TrainingData all, StratifiedFolds folds, Recipe plan, TrackedRun run)
      throws IOException, InterruptedException {
    run.parameters(Map.of("folds", Integer.toString(count)));
    List<FoldResult> results = new ArrayList<>();
    for (int fold = 1; fold <= count; fold++) {
      PrintWriter talk = spec.commandLine().getOut();
      talk.printf("fold %d of %d%n", fold, count);
      int part = fold - 1;
      try (TrackedRun child = run.child("fold-" + fold)) {
        TrainingRun training = new TrainingRun(folder(fold), talk, new TrainingRecord(child), null);
        results.add(
            new FoldResult(
                fold, training.run(all, (source, i) -> folds.fold(source, i) == part, plan)));
        child.finish(RunStatus.FINISHED);
      }
    }
    return results;
  }

  private Path folder(int fold) {
    return out.resolve("fold-" + fold);
  }

  private void tell(CrossValidation result, TrackedRun run) throws IOException {
    Map<String, Double> metrics = new HashMap<>();
    Map<String, Object> spreads = new LinkedHashMap<>();
    result
        .spreads()
        .forEach(
            (name, spread) -> {
              metrics.put(name + ".mean", spread.mean());
              metrics.put(name + ".deviation", spread.deviation());
              spreads.put(name, spread);
            });
    run.metrics(metrics, 0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("folds", result.folds());
    figures.put("spreads", spreads);
    figures.put("bestFold", result.best().fold());
    Files.writeString(out.resolve(RESULT), Report.json(figures) + "\n");
    run.artifact(out.resolve(RESULT), "");
    PrintWriter talk = spec.commandLine().getOut();
    talk.println(result.table());
    Path best = folder(result.best().fold()).resolve(TrainingRun.MODEL);
    talk.printf("best: fold %d, %s%n", result.best().fold(), best);
    if (export != null) {
      Files.copy(best, export, REPLACE_EXISTING);
      talk.printf("exported to %s%n", export);
    }
    talk.flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void note(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
