package dev.recogniser.bench.run;

import java.util.List;

/**
 * A device that was asked for and is not everywhere, in {@code environment.json}.
 *
 * @param device such as {@code cuda:0}
 * @param backends those that do not have it
 */
public record MissingDevice(String device, List<String> backends) {

  /** Copies. */
  public MissingDevice {
    backends = List.copyOf(backends);
  }
}
