package dev.recogniser.training.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data sets that EMNIST is published as (Cohen et al. 2017, arXiv:1702.05373, §III), known by
 * the names of their official files, such as {@code emnist-letters-train-images-idx3-ubyte.gz}.
 * Their images are stored transposed, and each set numbers its classes in its own way.
 */
enum EmnistSplit {
  /** All 62 classes. */
  BYCLASS(0, LabelIndex.LABELS.size()),
  /** 47 classes: both cases of 15 letters are one. */
  BYMERGE(0, 47),
  /** The classes of ByMerge, equally many of each. */
  BALANCED(0, 47),
  /** 26 classes: both cases of each letter are one. */
  LETTERS(1, 27),
  /** The digits. */
  DIGITS(0, 10),
  /** The digits, as many as MNIST has. */
  MNIST(0, 10);

  private static final Pattern NAME =
      Pattern.compile(
          "emnist-([a-z]+)-(?:train|test)-(?:images[-.]idx3|labels[-.]idx1)-ubyte(?:\\.gz)?",
          Pattern.CASE_INSENSITIVE);

  /** The upper-case letters that stand for both cases in ByMerge and Balanced. */
  private static final String MERGED = "CIJKLMOPSUVWXYZ";

  /** The lower-case letters that have a class of their own there, from 36 on. */
  private static final String APART = "abdefghnqrt";

  private final int first;
  private final int end;

  EmnistSplit(int first, int end) {
    this.first = first;
    this.end = end;
  }

  /** The set that a file is of, by its name; empty if that is no official one. */
  static Optional<EmnistSplit> of(Path file) {
    Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String set = matcher.group(1).toUpperCase(Locale.ROOT);
    return Optional.of(set).filter(EmnistSplit::exists).map(EmnistSplit::valueOf);
  }

  private static boolean exists(String set) {
    for (EmnistSplit split : values()) {
      if (split.name().equals(set)) {
        return true;
      }
    }
    return false;
  }

  /** The numbers that its files have for labels, for a message. */
  String range() {
    return first + " to " + (end - 1);
  }

  /**
   * What a number of this set means.
   *
   * @return a number from 0 to 87, see {@link LabelIndex}; empty if this set has no such number
   */
  Optional<Integer> toIndex(int number) {
    if (number < first || number >= end) {
      return Optional.empty();
    }
    return Optional.of(
        switch (this) {
          case BYCLASS, DIGITS, MNIST -> number;
          case LETTERS -> LabelIndex.either(number - first);
          case BYMERGE, BALANCED -> merged(number);
        });
  }

  private static int merged(int number) {
    if (number >= LabelIndex.lower(0)) {
      return LabelIndex.of(APART.substring(number - LabelIndex.lower(0)).substring(0, 1));
    }
    boolean either = MERGED.contains(LabelIndex.LABELS.get(number));
    return either ? LabelIndex.either(LabelIndex.letter(number)) : number;
  }
}
