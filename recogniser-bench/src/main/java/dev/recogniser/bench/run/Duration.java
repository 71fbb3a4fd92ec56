package dev.recogniser.bench.run;

import java.util.Locale;

/** Durations as a user reads them. */
final class Duration {

  private Duration() {}

  /** Minutes and seconds, such as {@code 2:05}. */
  static String of(double seconds) {
    long whole = Math.round(Math.max(0, seconds));
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
