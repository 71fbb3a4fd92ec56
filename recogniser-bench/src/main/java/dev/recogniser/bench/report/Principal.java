package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows of a run that measured several devices, models and engine threads: the
 * backends on one choice of these, the most usual one. The tables have all.
 *
 * @param measurements of one benchmark, on that choice
 */
record Principal(List<Measurement> measurements) {

  /**
   * Chooses the CPU, the standard model and the fewest engine threads, where they were measured.
   */
  static Principal of(List<Measurement> all) {
    List<Measurement> left = all;
    left = keep(left, "device", values -> values.contains("cpu") ? "cpu" : values.get(0));
    left =
        keep(left, "model", values -> values.contains(Run.STANDARD) ? Run.STANDARD : values.get(0));
    return new Principal(keep(left, "engineThreads", values -> values.get(0)));
  }

  private interface Choice {
    String among(List<String> values);
  }

  private static List<Measurement> keep(List<Measurement> all, String name, Choice choice) {
    if (all.isEmpty()) {
      return all;
    }
    String chosen = choice.among(new Principal(all).values(name));
    return all.stream().filter(one -> one.key().param(name).equals(chosen)).toList();
  }

  Principal where(Predicate<Key> wanted) {
    return new Principal(measurements.stream().filter(one -> wanted.test(one.key())).toList());
  }

  boolean isEmpty() {
    return measurements.isEmpty();
  }

  /** The values of a parameter, numbers in their order and others as the tables have them. */
  List<String> values(String name) {
    return measurements.stream()
        .map(Measurement::key)
        .sorted(Comparator.comparingInt(key -> number(key.param(name))))
        .map(key -> key.param(name))
        .distinct()
        .toList();
  }

  /** What is measured with each of some values, or null where nothing is, as XChart has it. */
  List<@Nullable Double> series(String backend, String name, List<String> values, Figure figure) {
    List<@Nullable Double> series = new ArrayList<>();
    for (String value : values) {
      Optional<Double> found =
          measurements.stream()
              .filter(one -> one.key().param("backend").equals(backend))
              .filter(one -> one.key().param(name).equals(value))
              .map(figure::of)
              .filter(Double::isFinite)
              .findFirst();
      series.add(found.orElse(null));
    }
    return series;
  }

  /** What a chart shows of a measurement. */
  interface Figure {
    double of(Measurement measurement);
  }

  /** The choice in words. */
  String words() {
    Key key = measurements.get(0).key();
    String threads = key.param("engineThreads");
    return key.param("device")
        + ", "
        + key.param("model")
        + (threads.isEmpty() ? "" : ", engine threads " + threads);
  }

  private static int number(String value) {
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }
}
