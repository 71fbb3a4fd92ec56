package dev.recogniser.training.evaluate;

import dev.recogniser.training.cli.Converters.PositiveConverter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which codes are put together. */
final class CodeOptions {

  private static final int COUNT = 2000;
  private static final long SEED = 42;
  private static final int LEAST = 6;

  @Option(
      names = "--code-labels",
      paramLabel = "LABELS",
      converter = CodeLabels.Converter.class,
      description =
          "What the six characters of a code are: ranges and single characters, such as 0-9A-Z; or what"
              + " each is, such as 'A-Z A-Z 0-9 0-9'. The recogniser is not told. Standard:"
              + " 0-9A-Za-z.")
  private @Nullable CodeLabels labels;

  @Option(
      names = "--count",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "How many codes. Standard: 2000.")
  private @Nullable Integer count;

  @Option(names = "--seed", paramLabel = "N", description = "Of chance. Standard: 42.")
  private @Nullable Long seed;

  @Option(
      names = "--least-labels",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description =
          "Only writers who have at least N of the labels; all for codes in which every label is"
              + " as frequent. Standard: 6, or all where there are fewer.")
  private @Nullable Integer least;

  /** Made by picocli. */
  CodeOptions() {}

  /** Whether any was given. */
  boolean given() {
    return labels != null || count != null || seed != null || least != null;
  }

  CodeLabels labels() {
    return labels == null ? CodeLabels.ALL : labels;
  }

  int count() {
    return count == null ? COUNT : count;
  }

  long seed() {
    return seed == null ? SEED : seed;
  }

  int least() {
    return least == null ? Math.min(LEAST, labels().labels().size()) : least;
  }

  /** What the figures of codes say of them. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("codeLabels", labels().text());
    facts.put("leastLabels", (long) least());
    facts.put("seed", seed());
    return facts;
  }
}
