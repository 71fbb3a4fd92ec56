package dev.recogniser.training.finetune;

import dev.recogniser.format.ModelFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fine-tunes for one writer after the other, by each of several lessons, and reads what none of
 * them has: the same characters before and after.
 *
 * @param model the model to begin with
 * @param tuner how it learns
 * @param general on what the loss is measured; may be empty
 */
record Trial(ModelFile model, Tuner tuner, List<LabelledDrawing> general) {

  /**
   * A writer.
   *
   * @param writer the name
   * @param lessons by name, the characters to learn from; of all writers the same names
   * @param read the characters to read, which none of the lessons has
   */
  record Subject(
      String writer, Map<String, List<LabelledDrawing>> lessons, List<LabelledDrawing> read) {}

  /** A fine-tuning for a writer. */
  record Row(
      String writer,
      String lesson,
      int drawings,
      Comparison own,
      Comparison general,
      double seconds) {
    /** In a line. */
    String text() {
      return String.format(
          Locale.ROOT,
          "%s, %s: %d characters: %.4f, then %.4f of %d; general %+.4f; %.1f s",
          writer,
          lesson,
          drawings,
          own.before().top1(),
          own.after().top1(),
          own.before().n(),
          general.gain(),
          seconds);
    }
  }

  /** The figures of all writers, by lesson; tells each fine-tuning as it is done. */
  Map<String, Object> run(List<Subject> subjects, Consumer<Row> done) {
    Figures generalBefore = Tally.of(model, general);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      Figures before = Tally.of(model, subject.read());
      subject
          .lessons()
          .forEach(
              (name, lesson) -> {
                Row row = row(subject, name, lesson, before, generalBefore);
                done.accept(row);
                rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
              });
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("writers", subjects.size());
    figures.put("generalBefore", generalBefore);
    rows.forEach((name, its) -> figures.put(name, TrialSummary.of(its)));
    return figures;
  }

  private Row row(
      Subject subject,
      String name,
      List<LabelledDrawing> lesson,
      Figures before,
      Figures generalBefore) {
    long begun = System.nanoTime();
    ModelFile tuned = tuner.tune(lesson, step -> {});
    double seconds = (System.nanoTime() - begun) / 1e9;
    Comparison own = new Comparison(before, Tally.of(tuned, subject.read()));
    Comparison all = new Comparison(generalBefore, Tally.of(tuned, general));
    return new Row(subject.writer(), name, lesson.size(), own, all, seconds);
  }
}
