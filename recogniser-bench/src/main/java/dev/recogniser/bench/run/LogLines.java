package dev.recogniser.bench.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a log tells a user why something failed. */
final class LogLines {

  /** Stack frames, JMH's tags and advice, which follow the reason. */
  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*|\\s+at .*|\\s*\\.\\.\\. \\d+ more|\\s*<.*>|# .*|Use EXTRA verbose mode.*");

  private static final Pattern REASON =
      Pattern.compile(
          "(?:Exception in thread .*? |(Caused by: ))?[\\w$.]*(?:Exception|Error)\\b.*");

  private LogLines() {}

  /**
   * The first exception's last cause, or else the last line that says anything. Later exceptions
   * are mostly those of threads that the first one left alone.
   */
  static String lastMeaningful(List<String> lines) {
    String last = "It said nothing.";
    int exceptions = 0;
    for (String line : lines) {
      Matcher reason = REASON.matcher(line);
      boolean isReason = reason.matches();
      exceptions += isReason && reason.group(1) == null ? 1 : 0;
      boolean counts = exceptions == 0 ? !NOISE.matcher(line).matches() : isReason;
      if (counts && exceptions <= 1) {
        last = line.strip();
      }
    }
    return last;
  }
}
