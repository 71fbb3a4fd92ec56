package dev.recogniser.training.language;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A list of words, one a line.
 *
 * @param file where it is
 * @param weight of each of its words, above 0
 */
record WordList(Path file, double weight) {

  private static final Pattern WEIGHTED = Pattern.compile("(.+)=([0-9]{1,9}(?:\\.[0-9]{1,9})?)");

  /** Reads FILE or FILE=WEIGHT. */
  static final class Converter implements ITypeConverter<WordList> {
    /** Made by picocli. */
    Converter() {}

    @Override
    public WordList convert(String value) {
      Matcher weighted = WEIGHTED.matcher(value);
      if (!weighted.matches()) {
        return new WordList(Path.of(value), 1);
      }
      double weight = Double.parseDouble(weighted.group(2));
      if (weight <= 0) {
        throw new TypeConversionException("A weight is above 0, not as in '" + value + "'.");
      }
      return new WordList(Path.of(weighted.group(1)), weight);
    }
  }
}
