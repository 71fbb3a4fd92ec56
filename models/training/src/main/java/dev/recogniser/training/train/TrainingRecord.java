package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.recipe.RecipeFile;
import dev.recogniser.training.track.TrackedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded of a training for experiment tracking. */
public final class TrainingRecord {

  private final TrackedRun run;

  /**
   * Records in a run.
   *
   * @param run which is finished by whoever started it
   */
  public TrainingRecord(TrackedRun run) {
    this.run = run;
  }

  /** The recipe, the data and the code. */
  void begin(Checkpoint start, Samples samples) {
    Recipe recipe = start.recipe();
    Map<String, String> parameters = new TreeMap<>(RecipeFile.flat(recipe));
    samples.training().forEach((kind, list) -> parameters.put("samples." + kind, size(list)));
    samples.validation().forEach((kind, list) -> parameters.put("kept." + kind, size(list)));
    run.parameters(parameters);
    run.tags(
        Map.of("mlflow.source.git.commit", start.commit(), "mlflow.source.name", "recogniser"));
  }

  private static String size(List<Sample> samples) {
    return Integer.toString(samples.size());
  }

  /** An epoch's figures. */
  void epoch(EpochReport report) {
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("loss", report.loss());
    metrics.put("rate", report.rate());
    metrics.put("samplesPerSecond", report.samplesPerSecond());
    report.validation().forEach((kind, scores) -> add(metrics, "validation." + kind, scores));
    DetectionScores others = report.nonCharacter();
    if (others != null) {
      metrics.put("validation.nonCharacter.areaUnderRoc", others.areaUnderRoc());
      metrics.put("validation.nonCharacter.nll", others.nll());
    }
    run.metrics(metrics, report.epoch());
  }

  private static void add(Map<String, Double> metrics, String name, Scores scores) {
    metrics.put(name + ".top1", scores.top1());
    metrics.put(name + ".nll", scores.nll());
    metrics.put(name + ".eitherCase", scores.eitherCase());
  }

  /**
   * The files that a training leaves.
   *
   * @param folder of the training
   * @param model the exported model file
   * @param registered the registered model that it is a version of, or null
   */
  void end(Path folder, Path model, @Nullable String registered) {
    run.artifact(model, "model");
    for (String name : List.of(Journal.RECIPE, Journal.FILE)) {
      if (Files.exists(folder.resolve(name))) {
        run.artifact(folder.resolve(name), "training");
      }
    }
    if (registered != null) {
      run.register(registered, model);
    }
  }

  /** The report on a training: the page and all files beside it. */
  void report(Path page) throws IOException {
    try (Stream<Path> files = Files.list(page.resolveSibling(""))) {
      files.sorted().forEach(file -> run.artifact(file, "report"));
    }
  }
}
