package dev.recogniser.training.rows;

import dev.recogniser.Drawing;
import dev.recogniser.Orientation;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.PartOptions;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.cli.RecogniserOptions;
import dev.recogniser.training.cli.Report;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.evaluate.EditDistance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well rows are told apart, and prints the figures as one line of JSON. */
@Command(
    name = "evaluate-rows",
    description =
        "Sets written lines as rows of pages, as close as asked for, and measures how well they are"
            + " read, against each row alone; prints one line of JSON.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateRowsCommand implements Callable<Integer> {

  @Option(
      names = "--lines",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines of lines of words, plain or gzip.")
  private @Nullable Path lines;

  @ArgGroup private @Nullable PartOptions part;

  @Option(names = "--rows", paramLabel = "N", description = "Rows a page. Standard: 3.")
  private int rows = 3;

  @Option(
      names = "--letter-gaps",
      split = ",",
      paramLabel = "HEIGHTS",
      description = "Paper between letters, in heights of a character. Standard: 0.2.")
  private List<Double> letterGaps = List.of(0.2);

  @Option(
      names = "--row-gaps",
      split = ",",
      paramLabel = "HEIGHTS",
      description = "Paper between rows, in heights of a character. Standard: 0.5.")
  private List<Double> rowGaps = List.of(0.5);

  @Option(
      names = "--slants",
      split = ",",
      paramLabel = "DEGREES",
      description = "How far letters lean to the right more than as written. Standard: 0.")
  private List<Double> slants = List.of(0.0);

  @Option(
      names = "--tilts",
      split = ",",
      paramLabel = "DEGREES",
      description = "How far the page is turned clockwise. Standard: 0.")
  private List<Double> tilts = List.of(0.0);

  @Option(
      names = "--find-turn",
      description = "Let the writing show which way up a page is: its tilt may be 90, 180 or 270.")
  private boolean findTurn;

  @Mixin private StrokeOptions strokes = new StrokeOptions();
  @Mixin private RecogniserOptions recogniserOptions = new RecogniserOptions();
  @Spec private @Nullable CommandSpec spec;

  /** Made by picocli. */
  public EvaluateRowsCommand() {}

  @Override
  public Integer call() {
    List<Typesetter> pages = pages();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pages", pages.size());
    figures.put("rows", rows);
    figures.put("asImage", strokes.asImage());
    List<Object> settings = new ArrayList<>();
    try (Recogniser recogniser = recogniserOptions.open();
        Progress progress = new Progress("settings", -1)) {
      for (double letterGap : letterGaps) {
        double alone = alone(recogniser, pages, letterGap);
        for (double rowGap : rowGaps) {
          for (Setting setting : settings(letterGap, rowGap)) {
            settings.add(measured(recogniser, pages, setting, alone));
            progress.step(1);
          }
        }
      }
      figures.put("settings", settings);
      figures.put("model", recogniserOptions.modelName());
    }
    Objects.requireNonNull(spec).commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private List<Setting> settings(double letterGap, double rowGap) {
    return slants.stream()
        .flatMap(slant -> tilts.stream().map(tilt -> new Setting(letterGap, rowGap, slant, tilt)))
        .toList();
  }

  private Map<String, Object> measured(
      Recogniser recogniser, List<Typesetter> pages, Setting setting, double alone) {
    long edits = 0;
    long characters = 0;
    for (Typesetter page : pages) {
      edits += edits(recogniser, page.page(setting), page.text());
      characters += page.text().length();
    }
    Map<String, Object> measured = new LinkedHashMap<>();
    measured.put("letterGap", setting.letterGap());
    measured.put("rowGap", setting.rowGap());
    measured.put("slant", setting.slant());
    measured.put("tilt", setting.tilt());
    measured.put("cer", (double) edits / characters);
    measured.put("cerAlone", alone);
    return measured;
  }

  /** The error rate of the rows, level, each alone. */
  private double alone(Recogniser recogniser, List<Typesetter> pages, double letterGap) {
    Setting setting = new Setting(letterGap, 0, 0, 0);
    long edits = 0;
    long characters = 0;
    for (Typesetter page : pages) {
      for (DrawnLine row : page.rows()) {
        Typesetter single = new Typesetter(List.of(row), page.penWidth());
        edits += edits(recogniser, single.page(setting), single.text());
      }
      characters += page.text().length();
    }
    return (double) edits / characters;
  }

  private long edits(Recogniser recogniser, Drawing drawn, String text) {
    Orientation turn = findTurn ? Orientation.AUTO : Orientation.UPRIGHT;
    ReadingOptions options = recogniser.options().orientation(turn);
    String read = recogniser.recognise(strokes.shown(drawn), options).text().replace(" ", "");
    return EditDistance.between(text, read);
  }

  private List<Typesetter> pages() {
    return Pages.of(Objects.requireNonNull(lines), this::isWanted, rows, strokes.penWidth());
  }

  private boolean isWanted(String writer) {
    return part == null || part.fold(Fold.VALIDATION_WRITERS).hasWriter(writer);
  }
}
