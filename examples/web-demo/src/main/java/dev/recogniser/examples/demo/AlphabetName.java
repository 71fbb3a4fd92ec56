package dev.recogniser.examples.demo;

import dev.recogniser.Alphabet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alphabets that are offered. */
enum AlphabetName {
  ALPHANUMERIC("Letters and digits", Alphabet.ALPHANUMERIC),
  DIGITS("Digits", Alphabet.DIGITS),
  UPPER("Capital letters", Alphabet.UPPER_CASE),
  LOWER("Small letters", Alphabet.LOWER_CASE),
  LETTERS("Letters", Alphabet.LETTERS);

  private final String words;
  private final Alphabet alphabet;

  AlphabetName(String words, Alphabet alphabet) {
    this.words = words;
    this.alphabet = alphabet;
  }

  static Optional<AlphabetName> of(String id) {
    return Arrays.stream(values()).filter(name -> name.id().equals(id)).findFirst();
  }

  static String ids() {
    return Arrays.stream(values()).map(AlphabetName::id).collect(Collectors.joining(", "));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  Alphabet alphabet() {
    return alphabet;
  }
}
