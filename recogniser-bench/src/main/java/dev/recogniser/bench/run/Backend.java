package dev.recogniser.bench.run;

import java.util.List;

/**
 * A backend that was found, in {@code environment.json}.
 *
 * @param id its short name
 * @param version its engine's version, or empty
 * @param usable whether it can be opened here
 * @param reason why not, or empty
 * @param devices where it can compute, such as {@code cpu} and {@code cuda:0}
 */
public record Backend(
    String id, String version, boolean usable, String reason, List<String> devices) {

  /** Copies. */
  public Backend {
    devices = List.copyOf(devices);
  }
}
