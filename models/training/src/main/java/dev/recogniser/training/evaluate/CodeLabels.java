package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.LabelIndex;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What codes are made of.
 *
 * @param text as it was given, such as {@code 0-9A-Z}
 * @param labels the same one by one, each once
 */
record CodeLabels(String text, List<String> labels) {

  /** All labels. */
  static final CodeLabels ALL = new CodeLabels("0-9A-Za-z", LabelIndex.LABELS);

  private static final Pattern PART = Pattern.compile("([0-9A-Za-z])(?:-([0-9A-Za-z]))?");

  /** Reads ranges such as {@code 0-9} and single characters, one after the other. */
  static final class Converter implements ITypeConverter<CodeLabels> {

    /** Made by picocli. */
    Converter() {}

    @Override
    public CodeLabels convert(String value) {
      if (!value.matches("(" + PART.pattern() + ")+")) {
        throw new TypeConversionException(
            "Give digits, letters and ranges of them like 0-9A-Z, not '" + value + "'.");
      }
      List<String> labels =
          PART.matcher(value)
              .results()
              .flatMap(part -> range(part.group(1), part.group(2)))
              .distinct()
              .toList();
      return new CodeLabels(value, labels);
    }

    private static Stream<String> range(String from, @Nullable String to) {
      int first = LabelIndex.of(from);
      int last = to == null ? first : LabelIndex.of(to);
      if (last < first) {
        throw new TypeConversionException(
            "The range '" + from + "-" + to + "' runs backwards. Give its lower end first.");
      }
      return IntStream.rangeClosed(first, last).mapToObj(LabelIndex.LABELS::get);
    }
  }
}
