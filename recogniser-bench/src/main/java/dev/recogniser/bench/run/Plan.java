package dev.recogniser.bench.run;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is measured, in this order.
 *
 * @param steps a JMH process each
 */
public record Plan(List<Step> steps) {

  /** Copies. */
  public Plan {
    steps = List.copyOf(steps);
  }

  /** Without the methods whose {@code Class.method} the pattern does not find. */
  Plan only(Pattern wanted) {
    return new Plan(
        steps.stream()
            .map(step -> step.only(wanted))
            .filter(step -> !step.methods().isEmpty())
            .toList());
  }

  /** About how long it takes. */
  double seconds() {
    return steps.stream().mapToDouble(Step::seconds).sum();
  }

  /** For a user to read. */
  String describe() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(row(step.title(), step.forks(), step.seconds()));
    }
    int forks = steps.stream().mapToInt(Step::forks).sum();
    return text.append(row("together", forks, seconds())).toString();
  }

  private static String row(String title, int forks, double seconds) {
    return String.format(
        Locale.ROOT, "  %-84s %4d forks  about %s%n", title, forks, Duration.of(seconds));
  }
}
