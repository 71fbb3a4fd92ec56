package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Alphabet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the classes: 0 to 61 are {@code 0-9A-Za-z}, in the order of {@link
 * Alphabet#ALPHANUMERIC} and of EMNIST ByClass. In training data 62 to 87 are the letters {@code a}
 * to {@code z} of unknown case.
 */
public final class LabelIndex {

  /** The labels of the classes, in order. */
  public static final List<String> LABELS = List.copyOf(Alphabet.ALPHANUMERIC.labels());

  /** The number of classes. */
  public static final int CLASSES = 62;

  /** One more than the largest number, that of a {@code z} of unknown case. */
  public static final int END = 88;

  private static final int UPPER = 10;
  private static final int LETTERS = 26;
  private static final Map<String, Integer> NUMBERS = numbers();

  private LabelIndex() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String label : LABELS) {
      numbers.put(label, numbers.size());
    }
    return Map.copyOf(numbers);
  }

  /**
   * A class's number.
   *
   * @param label one of {@link #LABELS}
   * @return its number, from 0 to 61
   * @throws DataException if there is no such class
   */
  public static int of(String label) {
    Integer number = NUMBERS.get(requireNonNull(label, "label"));
    if (number == null) {
      throw new DataException("The label '" + label + "' is none of the 62 from 0-9, A-Z, a-z.");
    }
    return number;
  }

  /**
   * Whether a character is one of the {@link #LABELS}.
   *
   * @param character a code point
   * @return whether it has a class
   */
  public static boolean isLabel(int character) {
    return NUMBERS.containsKey(Character.toString(character));
  }

  /**
   * Whether a label says which letter but not which case.
   *
   * @param number a number from 0 to 87
   * @return whether it is 62 or more
   */
  public static boolean caseUnknown(int number) {
    return number >= CLASSES;
  }

  /**
   * Which letter of the alphabet a class is, whatever its case.
   *
   * @param number a number from 0 to 87
   * @return 0 for {@code A} and {@code a}, to 25 for {@code Z} and {@code z}; -1 for a digit
   */
  public static int letter(int number) {
    return number < UPPER ? -1 : (number - UPPER) % LETTERS;
  }

  /**
   * The class of an upper-case letter.
   *
   * @param letter 0 for {@code A}, to 25
   * @return its number
   */
  public static int upper(int letter) {
    return UPPER + letter;
  }

  /**
   * The class of a lower-case letter.
   *
   * @param letter 0 for {@code a}, to 25
   * @return its number
   */
  public static int lower(int letter) {
    return UPPER + LETTERS + letter;
  }

  /**
   * The number of a letter of unknown case.
   *
   * @param letter 0 for {@code A} or {@code a}, to 25
   * @return its number, from 62 to 87
   */
  public static int either(int letter) {
    return CLASSES + letter;
  }
}
