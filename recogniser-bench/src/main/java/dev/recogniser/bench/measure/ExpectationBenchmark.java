package dev.recogniser.bench.measure;

import dev.recogniser.Drawing;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recognition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A line of 8 characters of which it is known what it may say, through the public API. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpectationBenchmark {

  private static final int TEXTS = 100_000;
  private static final List<String> KINDS =
      List.of("0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz");

  /** For JMH. */
  public ExpectationBenchmark() {}

  /** What is expected, which no caller changes. For JMH. */
  @State(Scope.Benchmark)
  public static class Asked {

    /**
     * {@code anything}; {@code format}: each character's kind; {@code lexicon}: 100,000 texts of
     * that format; {@code preferred}: the same, but others may be read, too.
     */
    @Param({"anything", "format", "lexicon", "preferred"})
    public String expected = "";

    private final Drawing drawing = Sample.CHARACTERS_8.drawing();
    private String text = "";
    private ReadingOptions options = ReadingOptions.standard();

    /** For JMH. */
    public Asked() {}

    /**
     * Reads the drawing, and expects that.
     *
     * @param library the library
     * @throws IllegalArgumentException if the parameter is another
     */
    @Setup
    public void ask(LibraryState library) {
      text = library.get().recognise(drawing).text();
      ReadingOptions own = library.get().options();
      options =
          switch (expected) {
            case "anything" -> own;
            case "format" -> own.format(Format.parse(format()));
            case "lexicon" -> own.lexicon(lexicon());
            case "preferred" -> own.lexicon(lexicon().preferred());
            default ->
                throw new IllegalArgumentException(
                    "Nothing is known of '"
                        + expected
                        + "'. Take anything, format, lexicon or preferred.");
          };
    }

    private String format() {
      return kinds()
          .map(
              kind ->
                  kind.length() == 1
                      ? kind
                      : "[" + kind.charAt(0) + "-" + kind.charAt(kind.length() - 1) + "]")
          .collect(Collectors.joining());
    }

    /** For each character of the text the characters of its kind; a space is its own. */
    private Stream<String> kinds() {
      return text.chars()
          .mapToObj(
              character ->
                  KINDS.stream()
                      .filter(kind -> kind.indexOf(character) >= 0)
                      .findFirst()
                      .orElse(Character.toString(character)));
    }

    private Lexicon lexicon() {
      Random random = new Random(8);
      List<String> kinds = kinds().toList();
      List<String> texts = new ArrayList<>(List.of(text));
      while (texts.size() < TEXTS) {
        StringBuilder other = new StringBuilder();
        kinds.forEach(kind -> other.append(kind.charAt(random.nextInt(kind.length()))));
        texts.add(other.toString());
      }
      return Lexicon.of(texts);
    }
  }

  /**
   * Reads the drawing.
   *
   * @param library the library
   * @param asked what is expected
   * @return what was read
   * @throws IllegalStateException if that is not what it says
   */
  @Benchmark
  public Recognition recognise(LibraryState library, Asked asked) {
    Recognition recognition = library.get().recognise(asked.drawing, asked.options);
    if (!recognition.text().equals(asked.text)) {
      throw new IllegalStateException(
          "'" + asked.text + "' was read as '" + recognition.text() + "'.");
    }
    return recognition;
  }
}
