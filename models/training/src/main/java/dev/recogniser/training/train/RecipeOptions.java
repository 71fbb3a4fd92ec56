package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.recipe.RecipeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to train: a recipe file and what differs from it. */
public final class RecipeOptions {

  /** Made by picocli. */
  public RecipeOptions() {}

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "Recipe in YAML: what differs from the standard, see --print-recipe.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Changes one value of the recipe, such as optimisation.peakRate=0.001. Repeatable.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--epochs", paramLabel = "N", description = "Short for --set epochs=N.")
  private @Nullable String epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Short for --set batch=N.")
  private @Nullable String batch;

  @Option(names = "--seed", paramLabel = "N", description = "Short for --set seed=N.")
  private @Nullable String seed;

  /**
   * The recipe that was asked for.
   *
   * @return the standard one with what differs
   * @throws dev.recogniser.training.data.DataException if the file or a value is wrong
   */
  public Recipe recipe() {
    List<String> all = new ArrayList<>(settings);
    add(all, "epochs", epochs);
    add(all, "batch", batch);
    add(all, "seed", seed);
    return file == null ? RecipeFile.standard(all) : RecipeFile.read(file, all);
  }

  private static void add(List<String> settings, String key, @Nullable String value) {
    if (value != null) {
      settings.add(key + "=" + value);
    }
  }

  /**
   * Whether any of the options was given.
   *
   * @return false if the standard recipe is asked for
   */
  public boolean given() {
    return file != null || !settings.isEmpty() || epochs != null || batch != null || seed != null;
  }
}
