package dev.recogniser.training.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of folders that hold one class of images: the label itself, or for letters also a name
 * that file systems cannot mistake which take {@code A} and {@code a} for one.
 */
final class FolderLabel {

  /** What names there are, for a message. */
  static final String ALLOWED =
      "Folders are called 0 to 9, A to Z, a to z; upper_a, lower_a and so on where the file system"
          + " takes A and a for the same; either_a and so on for letters of unknown case";

  private static final Pattern SAFE =
      Pattern.compile("(upper|lower|either)_([a-z])", Pattern.CASE_INSENSITIVE);

  private FolderLabel() {}

  /**
   * What a folder's name says.
   *
   * @return a number from 0 to 87, see {@link LabelIndex}; empty if it is no such name
   */
  static Optional<Integer> parse(String name) {
    Matcher safe = SAFE.matcher(name);
    if (safe.matches()) {
      int letter = safe.group(2).toLowerCase(Locale.ROOT).charAt(0) - 'a';
      return Optional.of(
          switch (safe.group(1).toLowerCase(Locale.ROOT)) {
            case "upper" -> LabelIndex.upper(letter);
            case "lower" -> LabelIndex.lower(letter);
            default -> LabelIndex.either(letter);
          });
    }
    return LabelIndex.LABELS.contains(name) ? Optional.of(LabelIndex.of(name)) : Optional.empty();
  }

  /** Whether a name says its letter's case by its own case alone. */
  static boolean dependsOnCase(String name) {
    return name.length() == 1 && Character.isLetter(name.charAt(0));
  }

  /** The same letter in the other case. */
  static String otherCase(String letter) {
    String upper = letter.toUpperCase(Locale.ROOT);
    return letter.equals(upper) ? letter.toLowerCase(Locale.ROOT) : upper;
  }
}
