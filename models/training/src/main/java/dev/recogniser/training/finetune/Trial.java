package dev.recogniser.training.finetune;

import dev.recogniser.format.ModelFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fine-tunes for one writer after the other. A writer's characters are put into the order in which
 * a user would be asked for them; the first ones are learnt from, and those behind the largest
 * count are read: the same ones for each count.
 *
 * @param model the model to begin with
 * @param tuner how it learns
 * @param seed decides the order
 * @param general on what the loss is measured; may be empty
 * @param counts from how many characters to learn; every writer has more
 */
record Trial(
    ModelFile model, Tuner tuner, long seed, List<LabelledDrawing> general, List<Integer> counts) {

  /** A fine-tuning for a writer. */
  record Row(String writer, int drawings, Comparison own, Comparison general, double seconds) {
    /** In a line. */
    String text() {
      return String.format(
          Locale.ROOT,
          "%s, %d drawings: %.4f, then %.4f of %d; general %+.4f; %.1f s",
          writer,
          drawings,
          own.before().top1(),
          own.after().top1(),
          own.before().n(),
          general.gain(),
          seconds);
    }
  }

  /** The figures of all writers, by number of characters; tells each fine-tuning as it is done. */
  Map<String, Object> run(Map<String, List<LabelledDrawing>> writers, Consumer<Row> done) {
    Figures generalBefore = Tally.of(model, general);
    List<Row> rows = new ArrayList<>();
    writers.forEach((writer, drawings) -> rows.addAll(rows(writer, drawings, generalBefore, done)));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("writers", writers.size());
    figures.put("generalBefore", generalBefore);
    for (int count : counts) {
      figures.put(
          String.valueOf(count),
          TrialSummary.of(rows.stream().filter(row -> row.drawings() == count).toList()));
    }
    return figures;
  }

  private List<Row> rows(
      String writer, List<LabelledDrawing> drawings, Figures generalBefore, Consumer<Row> done) {
    int most = Collections.max(counts);
    List<LabelledDrawing> order = AskingOrder.of(drawings, seed);
    List<LabelledDrawing> rest = order.subList(most, order.size());
    Figures before = Tally.of(model, rest);
    List<Row> rows = new ArrayList<>();
    for (int count : counts) {
      long begun = System.nanoTime();
      ModelFile tuned = tuner.tune(order.subList(0, count), step -> {});
      double seconds = (System.nanoTime() - begun) / 1e9;
      Comparison own = new Comparison(before, Tally.of(tuned, rest));
      Comparison all = new Comparison(generalBefore, Tally.of(tuned, general));
      Row row = new Row(writer, count, own, all, seconds);
      done.accept(row);
      rows.add(row);
    }
    return rows;
  }
}
