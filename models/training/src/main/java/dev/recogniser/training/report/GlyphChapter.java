package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.Calibration.Bin;
import dev.recogniser.training.evaluate.ConfusionMatrix.ClassFigures;
import dev.recogniser.training.report.Coverage.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model made of glyphs of known case. */
final class GlyphChapter implements Chapter {

  private static final List<Double> THRESHOLDS = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99);

  private final GlyphResults results;
  private final List<ConfusedPair> pairs;
  private final Optional<GlyphPictures> pictures;

  GlyphChapter(GlyphResults results, String prefix) {
    this.results = results;
    this.pairs = results.pairs();
    this.pictures =
        results.exact() == 0
            ? Optional.empty()
            : Optional.of(GlyphPictures.of(results, pairs, prefix));
  }

  @Override
  public String title() {
    return "What it reads in " + results.name();
  }

  @Override
  public List<Picture> pictures() {
    return pictures.map(GlyphPictures::all).orElse(List.of());
  }

  @Override
  public void write(Html page) {
    pictures.ifPresentOrElse(
        drawn -> write(page, drawn),
        () -> page.element("p", "The case of none of these glyphs is known: no label is exact."));
  }

  private void write(Html page, GlyphPictures drawn) {
    page.element("h3", "Confusions");
    page.element(
        "p",
        "A row for each class that was written, as shares of its glyphs; a column for what was"
            + " read. All that is off the diagonal is wrong. The colours' steps are those of the"
            + " share's root, so that rare confusions show.");
    page.picture(drawn.confusions());
    if (!pairs.isEmpty()) {
      writeErrors(page, drawn);
    }
    writeConfidence(page, drawn);
    writeClasses(page, drawn);
  }

  private void writeErrors(Html page, GlyphPictures drawn) {
    page.element("h3", "Most confused pairs");
    page.element(
        "p",
        "What was written → what was read, with glyphs chosen at random as the model saw them and"
            + " the probability of what was read.");
    page.open("div", "class", "sheets");
    drawn.pairs().forEach(page::picture);
    page.close().open("details").element("summary", "The pairs as a table");
    page.table(
            List.of("written", "read as", "times", "share of written"),
            pairs.stream().map(GlyphChapter::row).toList())
        .close();
    page.element("h3", "Surest errors");
    page.element(
        "p",
        "The mistakes that a threshold would not catch; wrong labels in the data are here too.");
    page.picture(drawn.surest());
  }

  private static List<String> row(ConfusedPair pair) {
    return List.of(
        Numbers.words(pair.truth()),
        Numbers.words(pair.reading()),
        Numbers.count(pair.count()),
        Numbers.percent(pair.share()));
  }

  private void writeConfidence(Html page, GlyphPictures drawn) {
    page.element("h3", "How far its probabilities can be believed");
    page.element(
        "p",
        "Where the line lies below the dots, the model is surer than it should be; above, less sure."
            + " Bins with few readings mean little.");
    page.open("div", "class", "grid");
    page.picture(drawn.calibration()).picture(drawn.coverage()).close();
    page.open("details").element("summary", "Every bin");
    page.table(
            List.of("probability up to", "readings", "mean probability", "right"),
            results.metrics().calibration().bins().stream().map(GlyphChapter::row).toList())
        .close();
    page.table(
        List.of("rejected below", "read", "of them right"),
        THRESHOLDS.stream().map(results.coverage()::at).map(GlyphChapter::row).toList());
  }

  private static List<String> row(Bin bin) {
    return List.of(
        Numbers.percent(bin.to()),
        Numbers.count(bin.n()),
        Numbers.percent(bin.meanConfidence()),
        Numbers.percent(bin.accuracy()));
  }

  private static List<String> row(Point point) {
    return List.of(
        Numbers.percent(point.threshold()),
        Numbers.percent(point.coverage()),
        Numbers.percent(point.accuracy()));
  }

  private void writeClasses(Html page, GlyphPictures drawn) {
    page.element("h3", "Classes");
    page.element(
        "p",
        "Recall: the share of a class's glyphs that were read as it. Precision: the share of the"
            + " glyphs read as it that were it.");
    page.picture(drawn.recall()).open("details").element("summary", "Every class");
    page.table(
            List.of("class", "glyphs", "recall", "precision", "F1"),
            results.metrics().perClass().entrySet().stream().map(GlyphChapter::row).toList())
        .close();
  }

  private static List<String> row(Map.Entry<String, ClassFigures> one) {
    ClassFigures figures = one.getValue();
    return List.of(
        Numbers.words(LabelIndex.of(one.getKey())),
        Numbers.count(figures.n()),
        Numbers.percent(figures.recall()),
        Numbers.percent(figures.precision()),
        Numbers.percent(figures.f1()));
  }

  @Override
  public Map<String, Object> figures() {
    return GlyphFigures.of(results, pairs);
  }
}
