package dev.recogniser.internal.expect;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A format, ready to be walked along. Immutable. */
public final class CompiledFormat {

  private final PositionAutomaton automaton;
  private final BitSet alphabet;

  private CompiledFormat(PositionAutomaton automaton) {
    this.automaton = automaton;
    this.alphabet = automaton.alphabet();
  }

  /**
   * Parses and compiles a format.
   *
   * @throws dev.recogniser.OptionException if it has a mistake
   */
  public static CompiledFormat parse(String text) {
    return new CompiledFormat(PositionAutomaton.of(FormatParser.parse(text)));
  }

  /** A text as a format that has nothing else. */
  public static String quote(String text) {
    return FormatParser.quote(text);
  }

  /** The characters of its texts. */
  public Set<String> characters() {
    Set<String> characters = new LinkedHashSet<>();
    alphabet.stream().forEach(character -> characters.add(Character.toString(character)));
    return characters;
  }

  /** Whether some text has a character, a code point. */
  public boolean has(int character) {
    return character >= 0 && alphabet.get(character);
  }

  /** Whether it has a text of certain characters, code points; a space is one. */
  public boolean hasTextOf(BitSet readable) {
    return walk(readable).least(Walk.START) != Integer.MAX_VALUE;
  }

  /** Whether a text has the format. */
  public boolean matches(String text) {
    Walk walk = walk(alphabet);
    int state = Walk.START;
    for (int character : text.codePoints().toArray()) {
      state = walk.after(state, character);
      if (state == Walk.DEAD) {
        return false;
      }
    }
    return walk.accepts(state);
  }

  /**
   * Follows the texts of the format that have certain characters only.
   *
   * @param readable code points; a space is one if there may be any
   */
  public Walk walk(BitSet readable) {
    return new FormatWalk(automaton, new Remainders(automaton, readable));
  }
}
