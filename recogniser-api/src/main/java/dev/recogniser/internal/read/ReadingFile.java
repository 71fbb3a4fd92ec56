package dev.recogniser.internal.read;

import dev.recogniser.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The form of {@link ReadingStatistics} as a file: lines of words separated by spaces, UTF-8. The
 * first says what it is and of which version, the second has the labels; then come a line for each
 * label's size, the two perceptrons, and the weights.
 */
public final class ReadingFile {

  private static final String HEAD = "recogniser-reading 2";

  private ReadingFile() {}

  /** Writes. */
  public static String write(ReadingStatistics statistics) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    text.append("labels ").append(String.join(" ", statistics.labels())).append('\n');
    new TreeMap<>(statistics.sizes())
        .forEach(
            (label, size) ->
                line(
                    text,
                    "size " + label,
                    size.top(),
                    size.bottom(),
                    size.topSpread(),
                    size.bottomSpread()));
    perceptron(text, "character", statistics.character());
    perceptron(text, "space", statistics.space());
    line(text, "weights", statistics.weights().values());
    return text.toString();
  }

  private static void perceptron(StringBuilder text, String name, Perceptron perceptron) {
    line(text, name + " mean", perceptron.mean());
    line(text, name + " scale", perceptron.scale());
    for (double[] unit : perceptron.hidden()) {
      line(text, name + " hidden", unit);
    }
    for (double[] unit : perceptron.output()) {
      line(text, name + " output", unit);
    }
  }

  private static void line(StringBuilder text, String name, double... values) {
    text.append(name)
        .append(' ')
        .append(
            DoubleStream.of(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(" ")))
        .append('\n');
  }

  /**
   * Reads.
   *
   * @param name what messages call the file
   * @throws ModelException if it is of another version or damaged
   */
  public static ReadingStatistics read(String name, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new ModelException(
          "%s does not begin with '%s'. Make it again with bin/training reading of this version."
              .formatted(name, HEAD));
    }
    try {
      return parse(lines);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ModelException(
          "%s is damaged (%s). Get it again, or make it with bin/training reading."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static ReadingStatistics parse(List<String> lines) {
    List<String> labels = List.of(words(lines, "labels").get(0));
    Map<String, Size> sizes = new TreeMap<>();
    for (String[] line : words(lines, "size")) {
      double[] values = numbers(line, 1);
      sizes.put(line[0], new Size(values[0], values[1], values[2], values[3]));
    }
    int features = CharacterFeatures.GEOMETRY + labels.size();
    return new ReadingStatistics(
        labels,
        sizes,
        perceptron(lines, "character", features, CharacterFeatures.CLASSES),
        perceptron(lines, "space", SpaceFeatures.COUNT, SpaceFeatures.CLASSES),
        Weights.of(numbers(words(lines, "weights").get(0), 0)));
  }

  private static Perceptron perceptron(List<String> lines, String name, int inputs, int outputs) {
    double[] mean = numbers(words(lines, name + " mean").get(0), 0);
    double[] scale = numbers(words(lines, name + " scale").get(0), 0);
    double[][] hidden = matrix(lines, name + " hidden");
    double[][] output = matrix(lines, name + " output");
    if (mean.length != inputs
        || scale.length != inputs
        || output.length != outputs
        || !Arrays.stream(hidden).allMatch(unit -> unit.length == inputs + 1)
        || !Arrays.stream(output).allMatch(unit -> unit.length == hidden.length + 1)) {
      throw new IllegalArgumentException("the network '" + name + "' has another shape");
    }
    return new Perceptron(mean, scale, hidden, output);
  }

  private static double[][] matrix(List<String> lines, String name) {
    return words(lines, name).stream().map(line -> numbers(line, 0)).toArray(double[][]::new);
  }

  /** The words of all lines that begin with a name, without it; at least one line. */
  private static List<String[]> words(List<String> lines, String name) {
    List<String[]> found =
        lines.stream()
            .filter(line -> line.startsWith(name + " "))
            .map(line -> line.substring(name.length() + 1).split(" "))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("it has no line '" + name + "'");
    }
    return found;
  }

  private static double[] numbers(String[] words, int from) {
    double[] numbers = Arrays.stream(words).skip(from).mapToDouble(Double::parseDouble).toArray();
    if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a number is not finite");
    }
    return numbers;
  }
}
