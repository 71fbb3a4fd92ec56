package dev.recogniser.training.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The characters in the order of the scores.
 *
 * @param list one for each score
 * @param emptyFirst whether a score before all of them, which none is for, is to be left out
 */
record Labels(List<String> list, boolean emptyFirst) {

  private static final String BALANCED = "0-9A-Zabdefghnqrt";
  private static final String LETTERS = "emnist-letters";

  /** EMNIST's own orders (Cohen et al. 2017). */
  private static final Map<String, String> SETS =
      Map.of(
          "digits",
          "0-9",
          "emnist-byclass",
          "0-9A-Za-z",
          "emnist-bymerge",
          BALANCED,
          "emnist-balanced",
          BALANCED,
          LETTERS,
          "A-Z");

  private static final Pattern RANGE = Pattern.compile("[A-Z]-[A-Z]|[a-z]-[a-z]|[0-9]-[0-9]");

  /** By a set's name, a list with ranges, or {@code @} and a file. */
  static Labels parse(String text) {
    if (text.startsWith("@")) {
      return new Labels(lines(Path.of(text.substring(1))), false);
    }
    return new Labels(characters(SETS.getOrDefault(text, text)), false);
  }

  Labels {
    Set<String> seen = new HashSet<>();
    list.forEach(
        label ->
            Check.that(
                seen.add(label),
                () ->
                    ("--labels names '" + label + "' twice. Name each label once, in the order of")
                        + " the scores."));
  }

  /** These labels for that many scores: EMNIST's letters are counted from 1, so some keep a 0. */
  Labels fitting(int scores, String text) {
    if (text.equals(LETTERS) && scores == list.size() + 1) {
      return new Labels(list, true);
    }
    Check.that(
        scores == list.size(),
        () ->
            ("The model gives " + scores + " scores an image but --labels names " + list.size())
                + (" ("
                    + String.join("", list)
                    + "). Name them in the order of the scores: ranges as")
                + " 0-9A-Z, @FILE with one a line, or digits, emnist-byclass, emnist-bymerge,"
                + " emnist-balanced, emnist-letters.");
    return this;
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, UTF_8);
      List<String> lines = withoutByteOrderMark(text).lines().map(String::strip).toList();
      Check.that(
          !lines.contains(""),
          () -> file + ": Line " + (lines.indexOf("") + 1) + " is empty. Write one label a line.");
      return lines;
    } catch (IOException e) {
      throw new DataException(
          "--labels @" + file + " cannot be read. Name a text file in UTF-8 with one label a line.",
          e);
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<String> characters(String text) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int first = text.codePointAt(i);
      boolean range = isRange(text, i);
      int last = range ? text.charAt(i + 2) : first;
      for (int character = first; character <= last; character++) {
        all.add(Character.toString(character));
      }
      i += range ? 3 : Character.charCount(first);
    }
    return List.copyOf(all);
  }

  private static boolean isRange(String text, int from) {
    return from + 3 <= text.length()
        && RANGE.matcher(text.substring(from, from + 3)).matches()
        && text.charAt(from) < text.charAt(from + 2);
  }
}
