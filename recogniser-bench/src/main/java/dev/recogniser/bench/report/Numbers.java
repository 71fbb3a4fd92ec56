package dev.recogniser.bench.report;

import java.util.Locale;

/** Numbers for people: three digits that count, and a dash for what was not measured. */
final class Numbers {

  /** What stands for a number that was not measured. */
  static final String NONE = "–";

  private Numbers() {}

  /** Three digits that count, more before the point, with separated thousands. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    double size = Math.abs(value);
    int decimals = size >= 99.95 || size == 0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A time in the unit that suits it. */
  static String time(double micros) {
    if (!Double.isFinite(micros)) {
      return NONE;
    }
    double size = Math.abs(micros);
    return size < 1e4
        ? plain(micros) + " µs"
        : size < 1e6 ? plain(micros / 1e3) + " ms" : plain(micros / 1e6) + " s";
  }

  /** How many times something is another. */
  static String ratio(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : NONE;
  }

  /** A share of a whole. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return NONE;
    }
    int decimals = Math.abs(share) < 0.0995 && share != 0 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
  }
}
