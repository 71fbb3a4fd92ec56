package dev.recogniser.bench.run;

import java.util.List;

/**
 * The Java that everything ran on, in {@code environment.json}.
 *
 * @param name what it calls itself
 * @param vendor whose it is
 * @param version its version
 * @param options what the measured JVMs were started with
 */
public record Jvm(String name, String vendor, String version, List<String> options) {

  /** Copies. */
  public Jvm {
    options = List.copyOf(options);
  }

  static Jvm here() {
    return new Jvm(
        System.getProperty("java.vm.name"),
        System.getProperty("java.vendor"),
        System.getProperty("java.runtime.version"),
        JmhCommand.forkOptions());
  }
}
