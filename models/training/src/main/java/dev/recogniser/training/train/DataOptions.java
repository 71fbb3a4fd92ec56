package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Recipe;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data are: options of several commands. */
final class DataOptions {

  @Option(names = "--emnist", required = true, description = "Folder with EMNIST's training set.")
  private Path emnist = Path.of("");

  @Option(names = "--unipen", required = true, description = "Folder with UNIPEN's training set.")
  private Path unipen = Path.of("");

  /** Reads the data and divides them as the recipe says. */
  Samples read(Recipe recipe) {
    return Division.read(emnist, unipen, recipe);
  }
}
