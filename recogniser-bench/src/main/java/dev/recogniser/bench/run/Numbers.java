package dev.recogniser.bench.run;

import dev.recogniser.OptionException;
import java.util.List;

/** Checks numbers that a user gave. */
final class Numbers {

  private Numbers() {}

  /** Each once, or the standard if there are none. */
  static List<Integer> positive(String option, List<Integer> given, List<Integer> standard) {
    for (int number : given) {
      if (number < 1) {
        throw new OptionException(option + " has " + number + ". Give numbers from 1.");
      }
    }
    return (given.isEmpty() ? standard : given).stream().distinct().toList();
  }

  static int parse(String threads) {
    try {
      return Integer.parseInt(threads);
    } catch (NumberFormatException e) {
      throw new OptionException(
          "--engine-threads has '" + threads + "'. Give numbers, or 'all' for all cores.", e);
    }
  }
}
