package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

/** Whether a backend can run here. */
public sealed interface Presence {

  /**
   * All it needs is there.
   *
   * @param version the engine's version
   */
  record Present(String version) implements Presence {
    /** Checks that there is a version. */
    public Present {
      requireNonNull(version, "version");
    }
  }

  /**
   * Something is missing.
   *
   * @param reason what is missing and what to add, as a sentence without its full stop
   */
  record Absent(String reason) implements Presence {
    /** Checks that there is a reason. */
    public Absent {
      requireNonNull(reason, "reason");
    }
  }
}
