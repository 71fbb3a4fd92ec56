package dev.recogniser.training.report;

import dev.recogniser.training.report.Epoch.SetScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a training went. */
final class TrainingChapter implements Chapter {

  private final LearningCurves curves;
  private final List<String> sets;
  private final List<Picture> pictures;

  TrainingChapter(LearningCurves curves, String prefix) {
    this.curves = curves;
    this.sets = curves.sets();
    this.pictures = new CurveCharts(curves, prefix).pictures();
  }

  @Override
  public String title() {
    return "How " + curves.name() + " was trained";
  }

  @Override
  public List<Picture> pictures() {
    return pictures;
  }

  @Override
  public void write(Html page) {
    sets.forEach(set -> best(set).ifPresent(words -> page.element("p", words)));
    page.open("div", "class", "grid");
    pictures.forEach(page::picture);
    page.close().open("details").element("summary", "Every epoch");
    page.table(heading(), curves.epochs().stream().map(this::row).toList()).close();
  }

  private Optional<String> best(String set) {
    return curves.epochs().stream()
        .filter(epoch -> !Double.isNaN(top1(epoch, set)))
        .max(Comparator.comparingDouble(epoch -> top1(epoch, set)))
        .map(
            epoch ->
                "Best of %d epochs on %s: %s right after epoch %d."
                    .formatted(
                        curves.epochs().size(),
                        set,
                        Numbers.percent(top1(epoch, set)),
                        epoch.epoch()));
  }

  private static double top1(Epoch epoch, String set) {
    SetScores scores = epoch.validation().get(set);
    return scores == null || scores.top1() == null ? Double.NaN : scores.top1();
  }

  private List<String> heading() {
    List<String> heading = new ArrayList<>(List.of("epoch", "loss", "rate", "samples/s"));
    for (String set : sets) {
      heading.addAll(List.of(set + " top1", set + " nll", set + " either case"));
    }
    return heading;
  }

  private List<String> row(Epoch epoch) {
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(epoch.epoch()));
    row.add(Numbers.plain(epoch.loss()));
    row.add(Numbers.small(epoch.rate()));
    row.add(Numbers.small(epoch.samplesPerSecond()));
    for (String set : sets) {
      SetScores scores = epoch.validation().getOrDefault(set, SetScores.UNKNOWN);
      row.add(Numbers.percent(scores.top1()));
      row.add(Numbers.plain(scores.nll()));
      row.add(Numbers.percent(scores.eitherCase()));
    }
    return row;
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("name", curves.name());
    figures.put("epochs", curves.epochs());
    return figures;
  }
}
