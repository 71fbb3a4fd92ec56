package dev.recogniser.training.recipe;

import java.util.Locale;

/** Checks the numbers of a recipe. */
final class Check {

  private Check() {}

  /** Refuses a number that is not in [least, most]; no number is in it if it is NaN. */
  static void within(String name, double value, double least, double most) {
    require(
        value >= least && value <= most, "%s is from %s to %s, not %s", name, least, most, value);
  }

  /** Refuses a number below the least. */
  static void atLeast(String name, double value, double least) {
    require(
        value >= least && Double.isFinite(value), "%s is %s or more, not %s", name, least, value);
  }

  /** Refuses a number that is not above nought. */
  static void positive(String name, double value) {
    require(value > 0 && Double.isFinite(value), "%s is above 0, not %s", name, value);
  }

  private static void require(boolean holds, String format, Object... values) {
    if (!holds) {
      for (int i = 0; i < values.length; i++) {
        values[i] = plain(values[i]);
      }
      throw new IllegalArgumentException(String.format(Locale.ROOT, format + ".", values));
    }
  }

  private static Object plain(Object value) {
    return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9
        ? (Object) number.longValue()
        : value;
  }
}
