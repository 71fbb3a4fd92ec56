package dev.recogniser.training.reading;

import dev.recogniser.internal.read.Decision.Chosen;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.EditDistance;
import dev.recogniser.training.segments.WrittenText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts that a reader is tried on, all of one sort.
 *
 * @param name what it is called
 * @param texts what is to be read
 * @param labels of the model
 * @param marks whether marks are read, too
 */
record Exam(String name, List<SeenText> texts, List<String> labels, boolean marks) {

  /** The donor whose texts are sometimes those of the prompt, and not as they were written. */
  private static final String UNSURE_CASE = "ced/";

  /** Looks at texts, with all processors. */
  static Exam of(String name, List<WrittenText> texts, Eye eye, List<String> labels) {
    boolean marks = texts.stream().anyMatch(text -> !isAlphanumeric(text.text()));
    return new Exam(name, texts.parallelStream().map(eye::see).toList(), labels, marks);
  }

  private static boolean isAlphanumeric(String text) {
    return text.codePoints().allMatch(each -> each == ' ' || LabelIndex.isLabel(each));
  }

  /**
   * How a text was read.
   *
   * @param errors the edit distance to what it says
   * @param length of what it says
   * @param probability that the reading had, as a whole
   */
  record Result(String writer, int errors, int length, double probability) {

    boolean exact() {
      return errors == 0;
    }
  }

  /**
   * Marks.
   *
   * @param exact the share of texts without an error, as a mean over writers
   * @param cer the mean character error rate, each text's at most 1, as a mean over writers
   * @param exactOfTexts the share of all texts without an error
   */
  record Mark(double exact, double cer, double exactOfTexts) {}

  /** Reads all. */
  List<Result> results(LineReader reader) {
    return texts.parallelStream().map(text -> result(text, reader)).toList();
  }

  private Result result(SeenText text, LineReader reader) {
    StringBuilder read = new StringBuilder();
    double probability = 1;
    for (SeenLine line : text.lines(reader)) {
      LineDecision decision = reader.read(line, 1);
      if (!decision.readings().isEmpty()) {
        read.append(read.length() > 0 ? " " : "");
        decision.readings().get(0).characters().forEach(each -> append(each, read));
        probability *= decision.readings().get(0).probability();
      }
    }
    String was = text.text().text();
    String got = read.toString();
    if (text.text().writer().startsWith(UNSURE_CASE)) {
      was = was.toLowerCase(Locale.ROOT);
      got = got.toLowerCase(Locale.ROOT);
    }
    return new Result(
        text.text().writer(), EditDistance.between(was, got), was.length(), probability);
  }

  private void append(Chosen chosen, StringBuilder text) {
    text.append(chosen.spaceBefore() ? " " : "").append(labels.get(chosen.label()));
  }

  /** The marks of a reader. */
  Mark mark(LineReader reader) {
    List<Result> results = results(reader);
    Map<String, List<Result>> byWriter =
        results.stream().collect(Collectors.groupingBy(Result::writer));
    return new Mark(
        byWriter.values().stream().mapToDouble(Exam::exact).average().orElse(0),
        byWriter.values().stream().mapToDouble(Exam::cer).average().orElse(0),
        exact(results));
  }

  private static double exact(List<Result> results) {
    return results.stream().mapToDouble(each -> each.exact() ? 1 : 0).average().orElse(0);
  }

  private static double cer(List<Result> results) {
    return results.stream()
        .mapToDouble(each -> Math.min(1, (double) each.errors() / each.length()))
        .average()
        .orElse(0);
  }
}
