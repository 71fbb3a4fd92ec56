package dev.recogniser.training.train;

import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.LinePart;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.recipe.Outputs;
import dev.recogniser.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes samples of labelled characters, and divides them. */
public final class Division {

  /** Segments that are kept: lines give tens of thousands, and each epoch draws them. */
  private static final int MOST_SEGMENTS = 5000;

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
    division.validation.replaceAll(Division::thinned);
    division.requireAll();
    return new Samples(division.training, division.validation);
  }

  /** Of too many segments every so many. */
  private static List<Sample> thinned(String kind, List<Sample> kept) {
    if (!kind.equals(Validated.SEGMENTS) && !kind.equals(Validated.SCRAPS)) {
      return kept;
    }
    int count = Math.min(MOST_SEGMENTS, kept.size());
    return IntStream.range(0, count)
        .mapToObj(i -> kept.get((int) ((long) i * kept.size() / count)))
        .toList();
  }

  /** What a network is to tell needs samples to learn it of. */
  private void requireAll() {
    Outputs outputs = recipe.outputs();
    require(
        !outputs.marks() || has(training, Target::isMark),
        "The recipe's outputs have marks, but there is none to learn from: name lines with --marks"
            + " or --segments.");
    require(
        !outputs.nonCharacter()
            || Stream.of(training, validation)
                .allMatch(side -> has(side, target -> !target.isCharacter())),
        "The recipe's outputs tell what is no character, but there is none to learn from and to"
            + " validate with: name lines with --segments.");
  }

  private static boolean has(Map<String, List<Sample>> side, Predicate<Target> wanted) {
    return side.values().stream()
        .flatMap(List::stream)
        .anyMatch(sample -> wanted.test(sample.target()));
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new DataException(message);
    }
  }

  private void add(Source source) {
    if (IntStream.range(0, source.size()).map(source::label).noneMatch(recipe.outputs()::tells)) {
      throw new DataException(
          ("The recipe's outputs tell nothing of the %s of %s. Set outputs.marks or"
                  + " outputs.nonCharacter, or leave them out.")
              .formatted(source.kind().name().toLowerCase(Locale.ROOT), source.name()));
    }
    String kind = source.kind().name().toLowerCase(Locale.ROOT);
    List<Sample> learnt = training.computeIfAbsent(kind, k -> new ArrayList<>());
    List<Sample> kept = validation.computeIfAbsent(kind, k -> new ArrayList<>());
    CaseWeights weights =
        source instanceof Source.Glyphs glyphs
            ? new CaseWeights(glyphs.glyphs(), population)
            : null;
    for (int i = 0; i < source.size(); i++) {
      if (recipe.outputs().tells(source.label(i))) {
        boolean keep = split.keeps(source, i);
        (keep ? kept : learnt).add(sample(source, i, target(source, i, weights, keep)));
      }
    }
  }

  /** What is kept stands for all that it stands for: few samples only make its scores noisy. */
  private Target target(Source source, int index, @Nullable CaseWeights weights, boolean kept) {
    double limit = kept ? Double.MAX_VALUE : recipe.objective().caseWeight();
    return weights == null || source.label(index) >= LabelIndex.FIRST_MARK
        ? Target.of(source.label(index))
        : weights.target(source.label(index), limit, recipe.objective().priorWeight());
  }

  private Sample sample(Source source, int index, Target target) {
    if (source instanceof Source.Glyphs glyphs) {
      return new ImageSample(glyphs.glyphs(), index, recipe.glyphs(), target);
    }
    if (source instanceof Source.Parts parts) {
      LinePart part = parts.parts().get(index);
      return new StrokeSample(part.strokes(), part.height(), recipe.strokes(), target);
    }
    Source.Strokes strokes = (Source.Strokes) source;
    return new StrokeSample(strokes.characters().get(index).strokes(), recipe.strokes(), target);
  }
}
