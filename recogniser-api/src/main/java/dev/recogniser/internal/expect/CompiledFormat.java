package dev.recogniser.internal.expect;

import dev.recogniser.Format;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A format, ready to be walked along. Immutable. */
public final class CompiledFormat implements Format, TextSet {

  private final String text;
  private final PositionAutomaton automaton;
  private final BitSet alphabet;

  private CompiledFormat(String text, PositionAutomaton automaton) {
    this.text = text;
    this.automaton = automaton;
    this.alphabet = automaton.alphabet();
  }

  /**
   * Parses and compiles a format.
   *
   * @throws dev.recogniser.OptionException if it has a mistake
   */
  public static CompiledFormat parse(String text) {
    return new CompiledFormat(text, PositionAutomaton.of(FormatParser.parse(text)));
  }

  /** A text as a format that has nothing else. */
  public static String quote(String text) {
    return FormatParser.quote(text);
  }

  @Override
  public Set<String> characters() {
    Set<String> characters = new LinkedHashSet<>();
    alphabet.stream().forEach(character -> characters.add(Character.toString(character)));
    return characters;
  }

  @Override
  public boolean matches(String other) {
    return has(other);
  }

  @Override
  public BitSet alphabet() {
    return alphabet;
  }

  @Override
  public Walk walk(BitSet readable) {
    return new FormatWalk(automaton, new Remainders(automaton, readable));
  }

  @Override
  public boolean hasTextOf(BitSet readable) {
    return walk(readable).least(Walk.START) != Integer.MAX_VALUE;
  }

  @Override
  public boolean isSingle() {
    return automaton.isChain();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompiledFormat that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
