package dev.recogniser.training.train;

import static java.util.Objects.requireNonNull;

import dev.recogniser.training.cli.SampleSources;
import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.segments.SegmentSources;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labelled characters to train with.
 *
 * @param sources where they are from
 * @param population how often classes occur, or null for as often as in each source
 */
public record TrainingData(List<Source> sources, @Nullable ClassCounts population) {

  /** Copies the sources. */
  public TrainingData {
    sources = List.copyOf(requireNonNull(sources, "sources"));
  }

  /**
   * Reads what a command's options name.
   *
   * @param options the characters
   * @param segments what is learnt of lines beside them
   * @param notes takes what is to be said of the files
   * @return the data
   * @throws dev.recogniser.training.data.DataException if something cannot be read
   */
  public static TrainingData read(
      SampleSources options, SegmentSources segments, PrintWriter notes) {
    List<Source> sources = new ArrayList<>(options.read(notes::println));
    sources.addAll(segments.read());
    TrainingData data = new TrainingData(sources, options.classCounts(notes::println).orElse(null));
    notes.flush();
    return data;
  }

  /** Divides the characters as the recipe says. */
  Samples divide(Recipe recipe) {
    return divide(recipe, Division.Split.of(recipe));
  }

  /** Divides the characters. */
  Samples divide(Recipe recipe, Division.Split split) {
    return Division.of(sources, population, recipe, split);
  }
}
