package dev.recogniser.bench.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run: what it measured and where.
 *
 * @param measurements one for each key, in the order of their first appearance
 * @param environment the machine and the settings, as far as they were recorded
 */
public record Results(List<Measurement> measurements, Environment environment) {

  /** JMH's results in a run's folder. */
  public static final String FILE = "results.json";

  /** Puts the rounds of a measurement together. */
  public Results {
    Map<Key, Measurement> byKey = new LinkedHashMap<>();
    measurements.forEach(one -> byKey.merge(one.key(), one, Measurement::and));
    measurements = List.copyOf(byKey.values());
  }

  /**
   * Reads a run.
   *
   * @param path its folder, or its {@value #FILE}
   * @return what it measured
   * @throws ResultsException if there is no such file, or it is not what JMH writes
   */
  public static Results read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
    return new Results(
        new JmhFile(file).measurements(), Environment.read(file.resolveSibling(Environment.FILE)));
  }

  /**
   * All of a benchmark.
   *
   * @param benchmark class and method
   * @param mode as JMH writes it
   * @return with whatever parameters
   */
  public List<Measurement> all(String benchmark, String mode) {
    return measurements.stream()
        .filter(one -> one.key().benchmark().equals(benchmark) && one.key().mode().equals(mode))
        .toList();
  }

  /**
   * One measurement.
   *
   * @param key what is looked for
   * @return empty if that was not measured
   */
  public Optional<Measurement> find(Key key) {
    return measurements.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
