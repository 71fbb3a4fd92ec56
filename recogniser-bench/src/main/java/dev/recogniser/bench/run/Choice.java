package dev.recogniser.bench.run;

import java.util.List;

/**
 * What the user chose; an empty list where nothing was said.
 *
 * @param quick whether it must be over soon
 * @param reading whether only what reading in context costs is wanted
 * @param backends ids
 * @param devices such as {@code cpu} and {@code cuda:0}
 * @param models ids or files
 * @param batches batch sizes
 * @param callers how many threads call at once
 * @param engineThreads numbers, or {@code all}
 */
public record Choice(
    boolean quick,
    boolean reading,
    List<String> backends,
    List<String> devices,
    List<String> models,
    List<Integer> batches,
    List<Integer> callers,
    List<String> engineThreads) {

  private static final String ALL = "all";

  /** Copies. */
  public Choice {
    backends = List.copyOf(backends);
    devices = List.copyOf(devices);
    models = List.copyOf(models);
    batches = List.copyOf(batches);
    callers = List.copyOf(callers);
    engineThreads = List.copyOf(engineThreads);
  }

  List<Integer> effectiveBatches() {
    return Numbers.positive("--batches", batches, quick ? List.of(1, 32) : List.of(1, 8, 32, 256));
  }

  List<Integer> effectiveCallers() {
    return Numbers.positive("--callers", callers, quick ? List.of(2, 8) : List.of(1, 2, 4, 8));
  }

  /** In numbers, each once: on one core {@code all} is 1. */
  List<Integer> effectiveEngineThreads(int cores) {
    List<String> standard = quick ? List.of("1") : List.of("1", ALL);
    return Numbers.positive(
        "--engine-threads",
        (engineThreads.isEmpty() ? standard : engineThreads)
            .stream().map(text -> text.equals(ALL) ? cores : Numbers.parse(text)).toList(),
        List.of());
  }
}
