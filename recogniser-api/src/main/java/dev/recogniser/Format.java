package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.expect.CompiledFormat;
import java.util.Set;

/**
 * What a text may be: a small regular language. Immutable.
 *
 * <table>
 * <caption>What a format is made of</caption>
 * <tr><td>{@code A}, {@code 7}, {@code -}</td><td>that character; {@code \} before one of {@code
 *     [](){}|?*+\} takes it for itself</td></tr>
 * <tr><td>a space</td><td>a gap between words</td></tr>
 * <tr><td>{@code [A-Z0-9]}</td><td>one character of a set</td></tr>
 * <tr><td>{@code (Jan|Feb)}</td><td>one of several</td></tr>
 * <tr><td>{@code ?}, {@code *}, {@code +}, {@code {3}}, {@code {2,}}, {@code {1,4}}</td><td>what
 *     stands before it, at most once, any number of times, at least once, so many
 *     times</td></tr>
 * </table>
 *
 * <p>A full stop is a full stop. Written out, with all its repetitions, a format has at most 1,000
 * characters.
 */
public sealed interface Format permits CompiledFormat {

  /**
   * Parses a format.
   *
   * @param text such as {@code [A-Z]{2}[0-9]{6}}
   * @return the format
   * @throws OptionException if it has a mistake; the message says where and what to do
   */
  static Format parse(String text) {
    return CompiledFormat.parse(requireNonNull(text, "text"));
  }

  /**
   * The format of one text.
   *
   * @param text that and nothing else
   * @return the format
   * @throws OptionException if the text has more than 1,000 characters
   */
  static Format of(String text) {
    return parse(CompiledFormat.quote(requireNonNull(text, "text")));
  }

  /**
   * The characters that its texts may have.
   *
   * @return labels of one code point each, and a space if some text has one
   */
  Set<String> characters();

  /**
   * Whether a text has this format.
   *
   * @param text any text
   * @return whether it has
   */
  boolean matches(String text);

  /**
   * The format as it was given.
   *
   * @return what {@link #parse} takes
   */
  @Override
  String toString();
}
