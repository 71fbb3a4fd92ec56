package dev.recogniser.bench.result;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured: two measurements with one key can be held against each other.
 *
 * @param benchmark class and method, such as {@code CharacterBenchmark.library}
 * @param mode as JMH writes it: {@code sample}, {@code thrpt}, {@code ss}
 * @param callers how many threads called at once
 * @param params by name
 */
public record Key(String benchmark, String mode, int callers, Map<String, String> params) {

  /** Copies the parameters, in the order of their names. */
  public Key {
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }

  /**
   * A parameter.
   *
   * @param name such as {@code backend}
   * @return its value, or nothing if the benchmark has no such parameter
   */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /**
   * A parameter that is a number.
   *
   * @param name such as {@code batch}
   * @param otherwise if the benchmark has no such parameter
   * @return its value
   * @throws NumberFormatException if it is no whole number
   */
  public int number(String name, int otherwise) {
    String value = params.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /**
   * The same with another benchmark.
   *
   * @param other class and method
   * @return a key that differs in that alone
   */
  public Key benchmark(String other) {
    return new Key(other, mode, callers, params);
  }

  /**
   * The same with another number of callers.
   *
   * @param other how many
   * @return a key that differs in that alone
   */
  public Key callers(int other) {
    return new Key(benchmark, mode, other, params);
  }

  /**
   * The same with another parameter.
   *
   * @param name of the parameter
   * @param value its value
   * @return a key that differs in that alone
   */
  public Key with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(params);
    changed.put(name, value);
    return new Key(benchmark, mode, callers, changed);
  }
}
