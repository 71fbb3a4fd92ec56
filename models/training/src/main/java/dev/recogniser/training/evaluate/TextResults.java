package dev.recogniser.training.evaluate;

import dev.recogniser.Recognition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well texts are read: all of them as a {@link TextGroup}, with the {@link BoxMetrics} where
 * they have characters; {@code byStyle} those of each style; {@code newTexts} and {@code
 * knownTexts} apart where it was said which are known.
 */
final class TextResults {

  private final Set<String> known;
  private final TextGroup all = new TextGroup();
  private final SortedMap<String, TextGroup> styles = new TreeMap<>();
  private final TextGroup newTexts = new TextGroup();
  private final TextGroup knownTexts = new TextGroup();
  private final ErrorCounts errors = new ErrorCounts();
  private final BoxMetrics boxes = new BoxMetrics(errors);
  private final FitMetrics fits = new FitMetrics();

  /**
   * Nothing read yet.
   *
   * @param known texts that are no news, word for word; if empty, nothing is said of that
   */
  TextResults(Set<String> known) {
    this.known = known;
  }

  /** Counts a text and what was read of it. */
  void add(TextSample sample, Recognition recognition) {
    String reading = recognition.text();
    all.add(sample, reading);
    styles.computeIfAbsent(sample.style(), style -> new TextGroup()).add(sample, reading);
    (known.contains(sample.text()) ? knownTexts : newTexts).add(sample, reading);
    if (!sample.boxes().isEmpty()) {
      boxes.add(sample, recognition.characters());
    }
    recognition.fit().ifPresent(fits::add);
    addErrors(sample, reading);
  }

  /** Where characters have boxes, these tell better what became of them than the text does. */
  private void addErrors(TextSample sample, String reading) {
    new EditDistance(TextMetrics.inOneLine(sample.text()), TextMetrics.inOneLine(reading))
        .runs(
            (was, read) -> {
              was.chars().filter(c -> c == ' ').forEach(c -> errors.add("space missing"));
              read.chars().filter(c -> c == ' ').forEach(c -> errors.add("space too many"));
              if (sample.boxes().isEmpty()) {
                addMisread(was.replace(" ", ""), read.replace(" ", ""));
              }
            });
  }

  private void addMisread(String was, String read) {
    if (was.codePointCount(0, was.length()) != read.codePointCount(0, read.length())) {
      errors.add(ErrorCounts.confusion(was, read));
    } else {
      new EditDistance(was, read).edits((w, r) -> errors.add(ErrorCounts.confusion(w, r)));
    }
  }

  long count() {
    return all.count();
  }

  /** The figures by name. */
  Map<String, Object> figures() {
    Map<String, Object> figures = all.figures();
    boxes.addTo(figures);
    fits.addTo(figures);
    Map<String, Object> byStyle = new LinkedHashMap<>();
    styles.forEach((style, group) -> byStyle.put(style, group.figures()));
    figures.put("byStyle", byStyle);
    if (!known.isEmpty()) {
      figures.put("newTexts", newTexts.figures());
      figures.put("knownTexts", knownTexts.figures());
    }
    return figures;
  }

  ErrorCounts errors() {
    return errors;
  }
}
