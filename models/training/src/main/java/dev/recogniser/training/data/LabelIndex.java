package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Alphabet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The numbers of the classes: 0 to 61 are {@code 0-9A-Za-z}, in the order of {@link
 * Alphabet#ALPHANUMERIC} and of EMNIST ByClass. In training data 62 to 87 are the letters {@code a}
 * to {@code z} of unknown case; of what was cut out of lines 88 to 104 are the {@link
 * Alphabet#MARKS}, and 105 is what is no single character.
 */
public final class LabelIndex {

  /** The labels of the classes, in order. */
  public static final List<String> LABELS = List.copyOf(Alphabet.ALPHANUMERIC.labels());

  /** The number of classes. */
  public static final int CLASSES = 62;

  /** The marks, in order. */
  public static final List<String> MARKS = List.copyOf(Alphabet.MARKS.labels());

  /** The labels of the classes, then the marks. */
  public static final List<String> ALL =
      List.copyOf(Alphabet.ALPHANUMERIC.and(Alphabet.MARKS).labels());

  /** The number of the first mark; one more than that of a {@code z} of unknown case. */
  public static final int FIRST_MARK = 88;

  /** The number of what is no single character. */
  public static final int NO_CHARACTER = FIRST_MARK + MARKS.size();

  /** One more than the largest number. */
  public static final int END = NO_CHARACTER + 1;

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
   * Which of a model's labels are read.
   *
   * @param labels of the model
   * @param marks whether marks are read, too
   * @return for each label whether it is
   */
  public static boolean[] read(List<String> labels, boolean marks) {
    boolean[] read = new boolean[labels.size()];
    for (int label = 0; label < read.length; label++) {
      read[label] = marks || !MARKS.contains(labels.get(label));
    }
    return read;
  }

  /**
   * Whether a label says which letter but not which case.
   *
   * @param number a number from 0 to 105
   * @return whether it is from 62 to 87
   */
  public static boolean caseUnknown(int number) {
    return number >= CLASSES && number < FIRST_MARK;
  }

  /**
   * The number of a mark.
   *
   * @param label any label
   * @return its number, from 88 to 104; empty if it is none of the {@link #MARKS}
   */
  public static OptionalInt mark(String label) {
    int mark = MARKS.indexOf(label);
    return mark < 0 ? OptionalInt.empty() : OptionalInt.of(FIRST_MARK + mark);
  }

  /**
   * Whether a number is that of a mark.
   *
   * @param number a number from 0 to 105
   * @return whether it is from 88 to 104
   */
  public static boolean isMark(int number) {
    return number >= FIRST_MARK && number < NO_CHARACTER;
  }

  /**
   * Which letter of the alphabet a class is, whatever its case.
   *
   * @param number a number from 0 to 105
   * @return 0 for {@code A} and {@code a}, to 25 for {@code Z} and {@code z}; -1 for what is none
   */
  public static int letter(int number) {
    return number < UPPER || number >= FIRST_MARK ? -1 : (number - UPPER) % LETTERS;
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
