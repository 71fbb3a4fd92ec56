package dev.recogniser.training.train;

import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes samples of labelled characters, and divides them. */
public final class Division {

  private final Recipe recipe;
  private final @Nullable ClassCounts population;
  private final Split split;
  private final Map<String, List<Sample>> training = new TreeMap<>();
  private final Map<String, List<Sample>> validation = new TreeMap<>();

  private Division(Recipe recipe, @Nullable ClassCounts population, Split split) {
    this.recipe = recipe;
    this.population = population;
    this.split = split;
  }

  /** What is kept for validation. */
  @FunctionalInterface
  public interface Split {
    /**
     * Whether a character is kept from the training.
     *
     * @param source where it is from
     * @param index which of the source's, from 0
     * @return whether it is kept for validation
     */
    boolean keeps(Source source, int index);

    /**
     * The split of a recipe: parts of the writers where they are known, else of the rows.
     *
     * @param recipe says which
     * @return the split
     */
    static Split of(Recipe recipe) {
      Fold writers = Fold.parse(recipe.validation().writers());
      Fold rows = Fold.parse(recipe.validation().rows());
      return (source, index) -> source.isIn(index, writers, rows);
    }
  }

  /**
   * Divides.
   *
   * @param sources the labelled characters
   * @param population how often classes occur, or null for as often as in each source
   * @param recipe how samples are varied and weighed
   * @param split which are kept
   * @return the samples
   * @throws dev.recogniser.training.data.DataException if one side would have none
   */
  static Samples of(
      List<Source> sources, @Nullable ClassCounts population, Recipe recipe, Split split) {
    Division division = new Division(recipe, population, split);
    sources.forEach(division::add);
    return new Samples(division.training, division.validation);
  }

  private void add(Source source) {
    String kind = source.kind().name().toLowerCase(Locale.ROOT);
    List<Sample> learnt = training.computeIfAbsent(kind, k -> new ArrayList<>());
    List<Sample> kept = validation.computeIfAbsent(kind, k -> new ArrayList<>());
    CaseWeights weights =
        source instanceof Source.Glyphs glyphs
            ? new CaseWeights(glyphs.glyphs(), population)
            : null;
    for (int i = 0; i < source.size(); i++) {
      boolean keep = split.keeps(source, i);
      (keep ? kept : learnt).add(sample(source, i, target(source, i, weights, keep)));
    }
  }

  /** What is kept stands for all that it stands for: few samples only make its scores noisy. */
  private Target target(Source source, int index, @Nullable CaseWeights weights, boolean kept) {
    double limit = kept ? Double.MAX_VALUE : recipe.objective().caseWeight();
    return weights == null
        ? Target.exactly(source.label(index))
        : weights.target(source.label(index), limit, recipe.objective().priorWeight());
  }

  private Sample sample(Source source, int index, Target target) {
    if (source instanceof Source.Glyphs glyphs) {
      return new ImageSample(glyphs.glyphs(), index, recipe.glyphs(), target);
    }
    Source.Strokes strokes = (Source.Strokes) source;
    return new StrokeSample(strokes.characters().get(index).strokes(), recipe.strokes(), target);
  }
}
