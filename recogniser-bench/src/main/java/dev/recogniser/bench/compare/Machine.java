package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Environment;
import dev.recogniser.bench.result.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What two runs say of the machines that they ran on.
 *
 * @param differences what differs in their records, in words
 * @param drift by how much the second machine was slower at a plain matrix product, as a logarithm;
 *     0 if not measured in both
 * @param drifted whether that is beyond noise
 */
record Machine(List<String> differences, double drift, boolean drifted) {

  private static final String PEAK = "PeakBenchmark.multiply";

  private static final List<List<String>> RECORDED =
      List.of(
          List.of("machine", "cpu"),
          List.of("machine", "cores"),
          List.of("machine", "memoryMiB"),
          List.of("machine", "limits"),
          List.of("jvm", "name"),
          List.of("jvm", "version"),
          List.of("jvm", "options"),
          List.of("versions", "recogniser"),
          List.of("quick"));

  /** Arrays of objects, with what names each and what may differ. */
  private static final List<List<String>> EACH =
      List.of(List.of("backends", "id", "version"), List.of("models", "name", "sha256"));

  static boolean measures(Key key) {
    return key.benchmark().equals(PEAK);
  }

  /** From the measurements of the machine alone, and both records. */
  static Machine of(List<Pair> peaks, Spreads spreads, Environment a, Environment b) {
    List<String> differences = differences(a, b);
    if (peaks.isEmpty()) {
      return new Machine(differences, 0, false);
    }
    double drift = Spread.median(peaks.stream().mapToDouble(Pair::difference).toArray());
    double error =
        Spread.median(peaks.stream().mapToDouble(pair -> pair.error(spreads.of(pair))).toArray());
    boolean beyond = Math.abs(drift) > Math.max(Math.log1p(Limits.SMALLEST), Limits.ERRORS * error);
    return new Machine(differences, drift, beyond);
  }

  private static List<String> differences(Environment a, Environment b) {
    List<String> differences = new ArrayList<>();
    for (List<String> path : RECORDED) {
      String name = String.join(" ", path);
      tell(differences, name, value(a, path), value(b, path));
    }
    for (List<String> each : EACH) {
      Map<String, String> later = texts(b, each);
      texts(a, each).forEach((id, text) -> tell(differences, id, text, later.getOrDefault(id, "")));
    }
    return List.copyOf(differences);
  }

  private static void tell(List<String> differences, String name, String a, String b) {
    if (!a.isEmpty() && !b.isEmpty() && !a.equals(b)) {
      differences.add("%s: %s in A, %s in B".formatted(name, a, b));
    }
  }

  private static String value(Environment environment, List<String> path) {
    String[] names = path.toArray(String[]::new);
    Optional<String> text = environment.text(names);
    return text.orElse(String.join(" ", environment.list(names)));
  }

  /** One text of each object in an array, by its name. */
  private static Map<String, String> texts(Environment environment, List<String> each) {
    Map<String, String> texts = new TreeMap<>();
    for (Environment one : environment.each(each.get(0))) {
      String name = one.text(each.get(1)).orElse("?");
      texts.put(each.get(0) + " " + name, one.text(each.get(2)).orElse(""));
    }
    return texts;
  }
}
