package dev.recogniser.examples.cli;

import dev.recogniser.DrawingException;
import java.util.regex.Pattern;

/** What to do about a drawing that is too much: an option of the command, and no call of Java. */
final class Cure {

  private static final Pattern OF_LIBRARY =
      Pattern.compile(", or (set|read it with new DrawingReader).*", Pattern.DOTALL);

  private Cure() {}

  /** The library's message with the command's cure. */
  static String in(DrawingException e) {
    return OF_LIBRARY
        .matcher(String.valueOf(e.getMessage()))
        .replaceFirst(", or give --no-limits.");
  }
}
