package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The data, divided: what is learnt from, and what tells how well; each by kind of source.
 *
 * @param training what is learnt from
 * @param validation what is kept, of rows and writers that are not in the training
 */
record Samples(Map<String, List<Sample>> training, Map<String, List<Sample>> validation) {

  /**
   * Copies the maps.
   *
   * @throws DataException if there is nothing to learn from or to validate with
   */
  Samples {
    training = Collections.unmodifiableSortedMap(new TreeMap<>(training));
    SortedMap<String, List<Sample>> kept = new TreeMap<>(validation);
    kept.values().removeIf(List::isEmpty);
    validation = Collections.unmodifiableSortedMap(kept);
    if (count(training) == 0 || validation.isEmpty()) {
      throw new DataException(
          "Too few data to divide: "
              + sizes(training)
              + " to learn from, "
              + sizes(validation)
              + " to validate with. Give more data or other folds"
              + " (validation.rows, validation.writers). A writer's strokes and corrections stay"
              + " together: of a single writer none can be kept; fine-tune learns from those.");
    }
  }

  private static int count(Map<String, List<Sample>> samples) {
    return samples.values().stream().mapToInt(List::size).sum();
  }

  private static String sizes(Map<String, List<Sample>> samples) {
    List<String> sizes = new ArrayList<>();
    samples.forEach((kind, list) -> sizes.add(list.size() + " " + inWords(kind)));
    return sizes.isEmpty() ? "nothing" : String.join(", ", sizes);
  }

  /** Of words and lines it is the characters that count. */
  private static String inWords(String kind) {
    return kind.equals("words") || kind.equals("lines") ? "characters of " + kind : kind;
  }

  /** All that is learnt from, kind by kind. */
  List<Sample> learnt() {
    return training.values().stream().flatMap(Collection::stream).toList();
  }

  /** How many samples an epoch shows. */
  int shown(Recipe recipe) {
    return training.entrySet().stream()
        .mapToInt(kind -> shown(kind.getValue().size(), recipe.emphasis(kind.getKey())))
        .sum();
  }

  private static int shown(int count, double times) {
    return (int) Math.round(count * times);
  }

  /**
   * Steps of an epoch.
   *
   * @throws DataException if the recipe's emphasis leaves nothing to show
   */
  int steps(Recipe recipe) {
    if (shown(recipe) == 0) {
      throw new DataException(
          "The recipe's emphasis leaves nothing to learn from: " + sizes(training) + ". Raise it.");
    }
    return Math.max(1, shown(recipe) / recipe.batch());
  }

  /** Samples that an epoch's steps show: those that would not fill a batch are left out. */
  long shownIn(int steps, Recipe recipe) {
    return Math.min((long) steps * recipe.batch(), shown(recipe));
  }

  /** Tells other data from these: a number of the kinds, the targets and their order. */
  String fingerprint() {
    CRC32 sum = new CRC32();
    add(sum, training);
    add(sum, validation);
    return "%08x".formatted(sum.getValue());
  }

  private static void add(CRC32 sum, Map<String, List<Sample>> samples) {
    samples.forEach(
        (kind, list) -> {
          sum.update((kind + list.size()).getBytes(UTF_8));
          list.forEach(sample -> sum.update(sample.target().toString().getBytes(UTF_8)));
        });
  }

  /** What an epoch shows: places in {@link #learnt}, each as often as its kind's emphasis says. */
  int[] order(Recipe recipe, SplittableRandom random) {
    int[] order = new int[shown(recipe)];
    int filled = 0;
    int begin = 0;
    for (Map.Entry<String, List<Sample>> kind : training.entrySet()) {
      int count = kind.getValue().size();
      int end = filled + shown(count, recipe.emphasis(kind.getKey()));
      while (filled < end) {
        int[] once = Seeds.shuffled(count, random);
        for (int i = 0; i < count && filled < end; i++) {
          order[filled++] = begin + once[i];
        }
      }
      begin += count;
    }
    Seeds.shuffle(order, random);
    return order;
  }

  /**
   * How much each of {@link #learnt} counts, 1 on average: rare classes more, as the recipe says.
   */
  float[] importance(Recipe recipe) {
    double exponent = recipe.objective().classWeighting();
    List<Sample> samples = learnt();
    float[] importance = new float[samples.size()];
    Arrays.fill(importance, 1);
    if (exponent > 0) {
      ClassWeights weights = new ClassWeights(samples, recipe.outputs(), exponent);
      for (int i = 0; i < importance.length; i++) {
        importance[i] = weights.of(samples.get(i).target());
      }
    }
    return importance;
  }

  @Override
  public String toString() {
    return sizes(training) + " to learn from; " + sizes(validation) + " to validate with";
  }
}
