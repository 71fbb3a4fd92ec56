package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;
import java.util.Collections;
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
 * @param places the labels of each place
 */
record CodeLabels(String text, List<List<String>> places) {

  /** How many places a code has if they are not told apart. */
  private static final int LENGTH = 6;

  /** All labels. */
  static final CodeLabels ALL =
      new CodeLabels("0-9A-Za-z", Collections.nCopies(LENGTH, LabelIndex.LABELS));

  private static final Pattern PART = Pattern.compile("([0-9A-Za-z])(?:-([0-9A-Za-z]))?");

  /** The labels of all places, each once. */
  List<String> labels() {
    return places.stream().flatMap(List::stream).distinct().toList();
  }

  /**
   * Reads ranges such as {@code 0-9} and single characters, one after the other; or those of each
   * place, with spaces between them.
   */
  static final class Converter implements ITypeConverter<CodeLabels> {

    /** Made by picocli. */
    Converter() {}

    @Override
    public CodeLabels convert(String value) {
      List<List<String>> places =
          Arrays.stream(value.split(" ", -1)).map(place -> labels(place, value)).toList();
      return new CodeLabels(
          value, places.size() == 1 ? Collections.nCopies(LENGTH, places.get(0)) : places);
    }

    private static List<String> labels(String place, String value) {
      if (!place.matches("(" + PART.pattern() + ")+")) {
        throw new TypeConversionException(
            "Give digits, letters and ranges of them like 0-9A-Z, or those of each place with a space"
                + " between them, like 'A-Z A-Z 0-9', not '"
                + value
                + "'.");
      }
      return PART.matcher(place)
          .results()
          .flatMap(part -> range(part.group(1), part.group(2)))
          .distinct()
          .toList();
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
