package dev.recogniser.bench.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What one JMH process measures.
 *
 * @param benchmark the class, with its package
 * @param methods its methods
 * @param mode what is measured of them
 * @param parameters the values of each parameter; JMH forks for each combination
 * @param callers how many threads call at once
 * @param engineThreads how many threads the engine may use, and its native libraries with it
 * @param effort how long
 */
public record Step(
    String benchmark,
    List<String> methods,
    MeasuringMode mode,
    Map<String, List<String>> parameters,
    int callers,
    int engineThreads,
    Effort effort) {

  private static final List<String> THREAD_POOLS =
      List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS");

  /**
   * Makes glibc keep the memory of large maps for the next call. Otherwise it may give it back and
   * fetch it anew each time, or not, by chance of the process, and PyTorch takes up to twice as
   * long.
   */
  private static final Map<String, String> MEMORY =
      Map.of(
          "MALLOC_MMAP_THRESHOLD_", "33554432",
          "MALLOC_TRIM_THRESHOLD_", "1073741824",
          "MALLOC_TOP_PAD_", "33554432");

  /** Copies, and keeps the parameters' order. */
  public Step {
    methods = List.copyOf(methods);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** The pattern by which JMH finds the methods and nothing else. */
  String pattern() {
    return "^" + Pattern.quote(benchmark) + "\\.(" + String.join("|", methods) + ")$";
  }

  /** What a user calls it. */
  String title() {
    return simpleName() + " (" + String.join(", ", methods) + "), " + settings();
  }

  private String simpleName() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  private String settings() {
    String device = String.join(", ", parameters.getOrDefault("device", List.of()));
    return (device.isEmpty() ? "" : device + ", ")
        + count(engineThreads, "engine thread")
        + ", "
        + count(callers, "caller");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Only the methods whose {@code Class.method} the pattern finds; perhaps none. */
  Step only(Pattern wanted) {
    List<String> kept =
        methods.stream().filter(name -> wanted.matcher(simpleName() + "." + name).find()).toList();
    return new Step(benchmark, kept, mode, parameters, callers, engineThreads, effort);
  }

  /** What JMH is told, but for where to write. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of(pattern()));
    options.addAll(mode.options());
    options.addAll(effort.options());
    options.addAll(List.of("-t", Integer.toString(callers)));
    parameters.forEach((name, values) -> options.addAll(List.of("-p", joined(name, values))));
    return List.copyOf(options);
  }

  private static String joined(String name, List<String> values) {
    return name + "=" + String.join(",", values);
  }

  /**
   * What must be set before a JVM starts: the size of the engines' native thread pools, and how
   * memory is kept unless the user has said that already.
   */
  Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>(MEMORY);
    variables.putAll(System.getenv());
    variables.keySet().retainAll(MEMORY.keySet());
    THREAD_POOLS.forEach(name -> variables.put(name, Integer.toString(engineThreads)));
    return variables;
  }

  /** How many JVMs are forked. */
  int forks() {
    int combinations = parameters.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    return methods.size() * combinations * effort.forks();
  }

  /** About how long it takes. */
  double seconds() {
    return Costs.of(this);
  }
}
