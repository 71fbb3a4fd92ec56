package dev.recogniser.internal.expect;

import dev.recogniser.OptionException;
import dev.recogniser.internal.expect.CharacterSet.Range;
import dev.recogniser.internal.expect.FormatNode.Choice;
import dev.recogniser.internal.expect.FormatNode.Repetition;
import dev.recogniser.internal.expect.FormatNode.Sequence;
import dev.recogniser.internal.expect.FormatNode.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Makes a tree of a format's text, by recursive descent. */
final class FormatParser {

  /** How many characters a format may have written out: more than any field. */
  static final int MOST_POSITIONS = 1_000;

  private static final int DEEPEST = 50;

  /** So much of a format is shown in messages. */
  private static final int LONGEST_SHOWN = 80;

  private static final int MOST_TIMES = 1_000;
  private static final String SPECIAL = "[](){}|?*+\\";

  /** In the place of a character: the text has ended. */
  private static final int END = -1;

  private final String text;
  private final int[] characters;
  private int at;
  private int depth;

  private FormatParser(String text) {
    this.text = text;
    this.characters = text.codePoints().toArray();
  }

  /**
   * Parses.
   *
   * @throws OptionException if the text is no format; the message says where and why
   */
  static FormatNode parse(String text) {
    FormatParser parser = new FormatParser(text);
    FormatNode format = parser.choice();
    if (parser.next() == ')') {
      throw parser.wrong(parser.at, "it closes no group. Write \\) for the mark");
    }
    return format;
  }

  private FormatNode choice() {
    List<FormatNode> parts = new ArrayList<>();
    parts.add(sequence());
    while (next() == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : limited(new Choice(parts), 0);
  }

  private FormatNode sequence() {
    List<FormatNode> parts = new ArrayList<>();
    while (next() != END && next() != '|' && next() != ')') {
      int begin = at;
      parts.add(limited(repeated(atom(), begin), begin));
    }
    return parts.size() == 1 ? parts.get(0) : limited(new Sequence(parts), 0);
  }

  /** What is too large is told before it is built. */
  private FormatNode limited(FormatNode node, int begin) {
    if (node.positions() > MOST_POSITIONS) {
      throw wrong(
          begin,
          "written out it has more than "
              + MOST_POSITIONS
              + " characters. Ask for less, or for * or +, which need not be written out");
    }
    return node;
  }

  private FormatNode atom() {
    int begin = at;
    int character = characters[at++];
    return switch (character) {
      case '(' -> group(begin);
      case '[' -> new Symbol(set(begin));
      case '\\' -> single(escaped(begin));
      case '?', '*', '+', '{' ->
          throw wrong(
              begin, "there is nothing before it to repeat. Write \\ before it for the mark");
      case ']', '}' -> throw wrong(begin, "nothing that it closes was opened");
      default -> single(character);
    };
  }

  private FormatNode group(int begin) {
    if (++depth > DEEPEST) {
      throw wrong(begin, "groups stand in groups more than " + DEEPEST + " deep");
    }
    FormatNode group = choice();
    if (next() != ')') {
      throw wrong(begin, "the group is not closed. Add )");
    }
    at++;
    depth--;
    return group;
  }

  private FormatNode repeated(FormatNode part, int begin) {
    FormatNode repeated =
        switch (next()) {
          case '?' -> new Repetition(part, 0, 1);
          case '*' -> new Repetition(part, 0, FormatNode.UNBOUNDED);
          case '+' -> new Repetition(part, 1, FormatNode.UNBOUNDED);
          case '{' -> counted(part);
          default -> part;
        };
    if (repeated != part) {
      at++;
      if (next() != END && "?*+{".indexOf(next()) >= 0) {
        throw wrong(at, "what is repeated cannot be repeated again. Put it into a group: (…)");
      }
    }
    return limited(repeated, begin);
  }

  /** From the opening brace to the closing one, which is left for the caller. */
  private FormatNode counted(FormatNode part) {
    int begin = at++;
    int least = number(begin);
    int most = least;
    if (next() == ',') {
      at++;
      most = next() == '}' ? FormatNode.UNBOUNDED : number(begin);
    }
    if (next() != '}') {
      throw wrong(begin, "a repetition is written {3}, {3,} or {3,5}");
    }
    if (most != FormatNode.UNBOUNDED && most < least) {
      throw wrong(
          begin, "it asks for at least " + least + " and at most " + most + ". Turn it round");
    }
    if (most == 0) {
      throw wrong(begin, "it asks for nothing. Leave it out");
    }
    return new Repetition(part, least, most);
  }

  private int number(int begin) {
    int number = 0;
    int first = at;
    while (next() >= '0' && next() <= '9') {
      number = Math.min(MOST_TIMES + 1, 10 * number + next() - '0');
      at++;
    }
    if (at == first) {
      throw wrong(begin, "a repetition is written {3}, {3,} or {3,5}");
    }
    if (number > MOST_TIMES) {
      throw wrong(begin, "nothing is repeated more than " + MOST_TIMES + " times. Take * or +");
    }
    return number;
  }

  private CharacterSet set(int begin) {
    List<Range> set = new ArrayList<>();
    if (next() == '^') {
      throw wrong(at, "a set says what it has, not what it lacks. Write \\^ for the character");
    }
    while (next() != ']') {
      int first = member(begin);
      int last = first;
      boolean range = next() == '-' && at + 1 < characters.length && characters[at + 1] != ']';
      if (range) {
        at++;
        last = member(begin);
      }
      if (last < first) {
        throw wrong(at - 1, "the range runs backwards. Give its lower end first");
      }
      set.add(new Range(first, last));
    }
    at++;
    if (set.isEmpty()) {
      throw wrong(begin, "the set is empty");
    }
    return CharacterSet.of(set);
  }

  private int member(int begin) {
    if (next() == END) {
      throw wrong(begin, "the set is not closed. Add ]");
    }
    int character = characters[at++];
    return character == '\\' ? escaped(at - 1) : character;
  }

  private int escaped(int begin) {
    if (next() == END) {
      throw wrong(begin, "nothing follows it. Write \\\\ for the character");
    }
    int character = characters[at];
    if (Character.isLetterOrDigit(character)) {
      throw wrong(begin, "letters and digits stand for themselves. Leave \\ out");
    }
    at++;
    return character;
  }

  private static FormatNode single(int character) {
    return new Symbol(CharacterSet.of(List.of(new Range(character, character))));
  }

  private int next() {
    return at < characters.length ? characters[at] : END;
  }

  private OptionException wrong(int place, String why) {
    String rest = shortened(new String(characters, place, characters.length - place));
    return new OptionException(
        "The format %s is wrong at character %d, %s: %s."
            .formatted(
                shortened(text), place + 1, rest.isEmpty() ? "its end" : "'" + rest + "'", why));
  }

  private static String shortened(String all) {
    int most = Math.min(all.length(), LONGEST_SHOWN);
    return all.length() == most ? all : all.substring(0, most) + "…";
  }

  /**
   * A text as a format that has nothing else.
   *
   * @return the text with {@code \} before what would be special
   */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (SPECIAL.indexOf(character) >= 0) {
                quoted.append('\\');
              }
              quoted.appendCodePoint(character);
            });
    return quoted.toString();
  }
}
