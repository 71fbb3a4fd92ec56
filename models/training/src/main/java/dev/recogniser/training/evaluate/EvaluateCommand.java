package dev.recogniser.training.evaluate;

import dev.recogniser.Recogniser;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.IdxReader;
import dev.recogniser.training.data.Orientation;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.evaluate.Converters.PositiveConverter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well a model reads labelled data, and prints the figures as one line of JSON. */
@Command(
    name = "evaluate",
    description = "Measures how well a model reads labelled data; prints one line of JSON.",
    mixinStandardHelpOptions = true,
    customSynopsis =
        "training evaluate (--glyphs IMAGES LABELS | --strokes FILE | --lines FILE) [OPTION]...",
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private RecogniserOptions recogniserOptions = new RecogniserOptions();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--per-class", description = "Report each class as well.")
  private boolean perClass;

  @Option(
      names = "--errors",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Print the N most frequent errors to standard error.")
  private @Nullable Integer errors;

  /** Makes the command; picocli sets its options. */
  public EvaluateCommand() {}

  @Override
  public Integer call() {
    checkUsage();
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Recogniser recogniser = recogniserOptions.open()) {
      source.glyphs().ifPresent(files -> glyphs(recogniser, files, figures));
      source.strokes().ifPresent(file -> strokes(recogniser, file, figures));
      source.lines().ifPresent(file -> lines(recogniser, file, figures));
      source.fold().ifPresent(fold -> figures.put("part", fold.toString()));
      figures.put("model", recogniserOptions.modelName());
      figures.put("backend", recogniser.backend().id());
    }
    command().commandLine().getOut().println(Report.json(figures));
    return 0;
  }

  private void glyphs(Recogniser recogniser, List<Path> files, Map<String, Object> figures) {
    Orientation orientation = reading.transposed ? Orientation.TRANSPOSED : Orientation.UPRIGHT;
    GlyphSet all = IdxReader.read(files.get(0), files.get(1), orientation);
    GlyphSet set = source.fold().map(fold -> all.select(fold::hasRow)).orElse(all);
    try (Progress progress = new Progress("glyphs", set.size())) {
      report(GlyphEvaluation.run(recogniser, GlyphEvaluation.glyphs(set), progress), figures);
    }
  }

  private void strokes(Recogniser recogniser, Path file, Map<String, Object> figures) {
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file);
        Progress progress = new Progress("characters", -1)) {
      Stream<LabelledGlyph> glyphs =
          characters
              .filter(character -> isWanted(character.writer()))
              .map(character -> GlyphEvaluation.glyph(character, reading.penWidth));
      report(GlyphEvaluation.run(recogniser, glyphs, progress), figures);
    }
  }

  private void lines(Recogniser recogniser, Path file, Map<String, Object> figures) {
    try (Stream<DrawnLine> lines = StrokesReader.lines(file);
        Progress progress = new Progress("lines", -1)) {
      Stream<LineSample> samples =
          lines
              .filter(line -> isWanted(line.writer()))
              .filter(line -> line.overlaps() <= reading.maxOverlaps)
              .filter(line -> line.alphanumeric() || !reading.alphanumericOnly)
              .map(line -> LineSample.of(line, reading.penWidth))
              .map(sample -> reading.asImage ? sample.asImage() : sample);
      LineMetrics metrics = LineEvaluation.run(recogniser, samples, progress);
      report(metrics.figures(), metrics.errors(), figures);
    }
  }

  private boolean isWanted(String writer) {
    return source.fold().map(fold -> fold.hasWriter(writer)).orElse(true);
  }

  private void report(GlyphMetrics metrics, Map<String, Object> figures) {
    report(metrics.figures(), metrics.errors(), figures);
    if (perClass) {
      figures.put("perClass", metrics.perClass());
    }
  }

  private void report(Map<String, Object> of, ErrorCounts counts, Map<String, Object> figures) {
    figures.putAll(of);
    if (Long.valueOf(0).equals(figures.get("n")) && !figures.containsKey("nCaseInsensitive")) {
      throw new DataException("There is nothing to evaluate: the options leave no row.");
    }
    if (errors != null) {
      counts.mostFrequent(errors).forEach(command().commandLine().getErr()::println);
    }
  }

  private void checkUsage() {
    boolean glyphs = source.glyphs().isPresent();
    boolean lines = source.lines().isPresent();
    refuse(glyphs && source.glyphs().orElseThrow().size() != 2, "Give --glyphs once.");
    refuse(reading.transposed && !glyphs, "--transposed goes with --glyphs only.");
    refuse(reading.asImage && !lines, "--as-image goes with --lines only.");
    refuse(reading.alphanumericOnly && !lines, "--alphanumeric-only goes with --lines only.");
    refuse(
        reading.maxOverlaps != Integer.MAX_VALUE && !lines,
        "--max-overlaps goes with --lines only.");
    refuse(perClass && lines, "--per-class goes with --glyphs or --strokes only.");
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(command().commandLine(), message);
    }
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("The command runs within its command line only.");
    }
    return spec;
  }
}
