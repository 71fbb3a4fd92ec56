package dev.recogniser.bench.run;

import java.util.List;
import java.util.regex.Pattern;

/** What of a log tells a user why something failed. */
final class LogLines {

  /** Stack frames, JMH's tags and its summary, which follow the reason. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*|\\s+at .*|\\s*\\.\\.\\. \\d+ more|\\s*<.*>|# .*|Benchmark result is saved.*|Result \".*");

  private static final Pattern REASON =
      Pattern.compile(
          "(?:Exception in thread .*? |Caused by: )?([\\w$.]*(?:Exception|Error)\\b.*)");

  private LogLines() {}

  /** The last exception's line if there is one, else the last line that says anything. */
  static String lastMeaningful(List<String> lines) {
    String last = "It said nothing.";
    boolean exception = false;
    for (String line : lines) {
      boolean isException = REASON.matcher(line).matches();
      if (isException || (!exception && !NOISE.matcher(line).matches())) {
        last = line.strip();
        exception |= isException;
      }
    }
    return last;
  }
}
