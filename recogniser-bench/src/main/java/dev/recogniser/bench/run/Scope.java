package dev.recogniser.bench.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user wants measured, once all is known to be there.
 *
 * @param backends for each device the backends that have it
 * @param models ids or files
 * @param batches batch sizes of single glyphs
 * @param callers how many threads call at once, where throughput is measured
 * @param engineThreads how many threads an engine may use; everything is measured with the first of
 *     these, glyphs and throughput with all
 */
record Scope(
    Map<String, List<String>> backends,
    List<String> models,
    List<Integer> batches,
    List<Integer> callers,
    List<Integer> engineThreads) {

  Scope {
    backends = Collections.unmodifiableMap(new LinkedHashMap<>(backends));
    models = List.copyOf(models);
    batches = List.copyOf(batches);
    callers = List.copyOf(callers);
    engineThreads = List.copyOf(engineThreads);
  }
}
