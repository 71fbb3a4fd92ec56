package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The labels that a reading may have. Scores of all others are masked and the probabilities
 * renormalised. Labels that the model does not know have no effect; an alphabet without any known
 * label is refused when the recogniser is opened. Immutable.
 *
 * @param labels the allowed labels, at least one, in the order given
 */
public record Alphabet(Set<String> labels) {

  /** {@code 0} to {@code 9}. */
  public static final Alphabet DIGITS = of("0123456789");

  /** {@code A} to {@code Z}. */
  public static final Alphabet UPPER_CASE = of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  /** {@code a} to {@code z}. */
  public static final Alphabet LOWER_CASE = of("abcdefghijklmnopqrstuvwxyz");

  /** {@code A} to {@code Z} and {@code a} to {@code z}. */
  public static final Alphabet LETTERS = UPPER_CASE.and(LOWER_CASE);

  /** Digits and letters: the 62 classes of EMNIST ByClass, in its order. */
  public static final Alphabet ALPHANUMERIC = DIGITS.and(LETTERS);

  /**
   * Copies the labels.
   *
   * @throws OptionException if there is no label, or one is empty
   */
  public Alphabet {
    requireNonNull(labels, "labels");
    labels.forEach(label -> requireNonNull(label, "label"));
    if (labels.isEmpty() || labels.contains("")) {
      throw new OptionException(
          "An alphabet has at least one label and no empty one, not " + labels + ".");
    }
    labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels));
  }

  /**
   * An alphabet of single characters.
   *
   * @param characters the labels, one a Unicode code point; repeated ones count once
   * @return the alphabet
   * @throws OptionException if the text is empty
   */
  public static Alphabet of(String characters) {
    Set<String> labels = new LinkedHashSet<>();
    requireNonNull(characters, "characters")
        .codePoints()
        .forEach(c -> labels.add(Character.toString(c)));
    return new Alphabet(labels);
  }

  /**
   * An alphabet of labels of any length.
   *
   * @param labels the labels; repeated ones count once
   * @return the alphabet
   * @throws OptionException if there is no label, or one is empty
   */
  public static Alphabet ofLabels(Collection<String> labels) {
    return new Alphabet(new LinkedHashSet<>(requireNonNull(labels, "labels")));
  }

  /**
   * This alphabet and another one together.
   *
   * @param other more labels
   * @return the labels of both
   */
  public Alphabet and(Alphabet other) {
    Set<String> both = new LinkedHashSet<>(labels);
    both.addAll(other.labels);
    return new Alphabet(both);
  }
}
