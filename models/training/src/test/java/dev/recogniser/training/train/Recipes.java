package dev.recogniser.training.train;

import dev.recogniser.training.network.Network;
import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.recipe.RecipeFile;
import java.util.Arrays;
import java.util.List;

/** Recipes for tests. */
final class Recipes {

  private Recipes() {}

  /** The standard with changes. */
  static Recipe of(String... settings) {
    return RecipeFile.standard(List.of(settings));
  }

  /** The standard for another network, with changes. */
  static Recipe of(Network network, String... settings) {
    return changed(
        settings,
        "network.widths=" + network.widths(),
        "network.onInk=" + network.onInk(),
        "network.hidden=" + network.hidden());
  }

  /** A small network that learns fast, and changes. */
  static Recipe small(String... settings) {
    return changed(
        settings, "network.widths=8/16", "batch=16", "seed=3", "optimisation.peakRate=0.02");
  }

  private static Recipe changed(String[] settings, String... all) {
    String[] both = Arrays.copyOf(all, all.length + settings.length);
    System.arraycopy(settings, 0, both, all.length, settings.length);
    return of(both);
  }
}
