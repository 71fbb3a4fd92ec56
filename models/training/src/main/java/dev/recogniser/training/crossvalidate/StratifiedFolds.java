package dev.recogniser.training.crossvalidate;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Divides sources into parts of the same size with the same share of every class, as nearly as
 * writers allow: all of a writer's work is in one part. The same seed gives the same parts.
 *
 * <p>Characters of unknown writers are dealt out class by class. Writers are dealt out as wholes,
 * those with most characters first, each to the part where the classes' shares then differ least.
 */
final class StratifiedFolds {

  private final int count;
  private final IdentityHashMap<Source, int[]> folds = new IdentityHashMap<>();

  /**
   * Divides.
   *
   * @param sources what is divided
   * @param count how many parts, at least 2
   * @param seed decides between what is alike
   * @throws DataException if there are fewer writers or characters than parts
   */
  StratifiedFolds(List<Source> sources, int count, long seed) {
    this.count = count;
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, List<Place>> writers = new LinkedHashMap<>();
    List<Place> others = new ArrayList<>();
    for (Source source : sources) {
      folds.put(source, new int[source.size()]);
      for (int i = 0; i < source.size(); i++) {
        Place place = new Place(source, i);
        source
            .writer(i)
            .map(writer -> writers.computeIfAbsent(writer, w -> new ArrayList<>()))
            .orElse(others)
            .add(place);
      }
    }
    requireEnough(writers.size(), others.size());
    deal(others, random);
    dealWriters(List.copyOf(writers.values()));
  }

  /** A character of a source. */
  private record Place(Source source, int index) {
    int label() {
      return source.label(index);
    }
  }

  private void requireEnough(int writers, int others) {
    if (writers > 0 && writers < count) {
      throw new DataException(
          "The strokes are of "
              + writers
              + " writers, too few for "
              + count
              + " folds: no writer may be in two. Give fewer folds or more writers.");
    }
    if (others > 0 && others < count) {
      throw new DataException(
          "There are " + others + " images, too few for " + count + " folds. Give fewer folds.");
    }
  }

  /** Row by row, class by class. */
  private void deal(List<Place> places, SplittableRandom random) {
    List<List<Place>> classes = new ArrayList<>();
    IntStream.range(0, LabelIndex.END).forEach(c -> classes.add(new ArrayList<>()));
    places.forEach(place -> classes.get(place.label()).add(place));
    int next = 0;
    for (List<Place> ofClass : classes) {
      Collections.shuffle(ofClass, new Random(random.nextLong()));
      for (Place place : ofClass) {
        put(place, next++ % count);
      }
    }
  }

  private void dealWriters(List<List<Place>> writers) {
    double[] total = counts(writers.stream().flatMap(List::stream).toList());
    double[][] parts = new double[count][LabelIndex.END];
    writers.stream()
        .sorted(Comparator.comparing(List<Place>::size).reversed())
        .forEach(
            writer -> {
              double[] own = counts(writer);
              int part = best(parts, own, total);
              add(parts[part], own);
              writer.forEach(place -> put(place, part));
            });
  }

  private static double[] counts(List<Place> places) {
    double[] counts = new double[LabelIndex.END];
    places.forEach(place -> counts[place.label()]++);
    return counts;
  }

  /** Where what is missing of each class's share is best filled. */
  private int best(double[][] parts, double[] own, double[] total) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int part = 0; part < count; part++) {
      double cost = 0;
      for (int c = 0; c < own.length; c++) {
        if (total[c] > 0) {
          // How much nearer to the square the part comes: (before + own)² - before².
          cost += own[c] * (2 * parts[part][c] + own[c]) / total[c];
        }
      }
      if (cost < least) {
        least = cost;
        best = part;
      }
    }
    return best;
  }

  private static void add(double[] sums, double[] values) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += values[c];
    }
  }

  private void put(Place place, int fold) {
    of(place.source())[place.index()] = fold;
  }

  private int[] of(Source source) {
    int[] fold = folds.get(source);
    if (fold == null) {
      throw new IllegalArgumentException("'" + source.name() + "' was not divided.");
    }
    return fold;
  }

  /**
   * Which part a character is in.
   *
   * @param source one of those that were divided
   * @param index which of its characters
   * @return from 0
   */
  int fold(Source source, int index) {
    return of(source)[index];
  }
}
