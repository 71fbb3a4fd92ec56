package dev.recogniser.training.cli;

import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.GlyphFiles;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The labelled characters that a command learns from: a mixin. */
public final class SampleSources {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--glyphs",
      arity = "2",
      paramLabel = "IMAGES LABELS",
      hideParamSyntax = true,
      description = "IDX files of 28 × 28 images and of their labels, plain or gzip. Repeatable.")
  private List<Path> glyphs = List.of();

  @Option(
      names = "--strokes",
      paramLabel = "FILE",
      description = "JSON lines of isolated characters, plain or gzip. Repeatable.")
  private List<Path> strokes = List.of();

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "JSON lines of words whose characters stand apart, plain or gzip. Repeatable.")
  private List<Path> words = List.of();

  @Option(
      names = "--lines",
      paramLabel = "FILE",
      description = "JSON lines of lines whose characters are known, plain or gzip. Repeatable.")
  private List<Path> lines = List.of();

  @Option(
      names = "--images",
      paramLabel = "FOLDER",
      description = "Images in a folder for each label: A/1.png, upper_a/1.png. Repeatable.")
  private List<Path> images = List.of();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "JSON lines of corrections, plain or gzip. Repeatable.")
  private List<Path> corrections = List.of();

  @Option(
      names = "--class-counts",
      paramLabel = "FILE",
      description =
          "How often each label occurs, between tabs: decides the case of letters of unknown case.")
  private @Nullable Path classCounts;

  @Mixin private OrientationOptions orientation = new OrientationOptions();

  /** Makes the options; picocli sets them. */
  public SampleSources() {}

  /**
   * Reads all that was named: IDX files, strokes, words, lines, images, corrections, each in the
   * order given.
   *
   * @param notes takes what is to be said of them, a line each: for standard error
   * @return the sources, at least one
   * @throws ParameterException if nothing was named
   * @throws dev.recogniser.training.data.DataException if something cannot be read
   */
  public List<Source> read(Consumer<String> notes) {
    checkUsage();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i += 2) {
      GlyphFiles files = new GlyphFiles(glyphs.get(i), glyphs.get(i + 1));
      sources.add(Sources.glyphs(files, orientation.declared(), notes));
    }
    strokes.forEach(file -> sources.add(Sources.strokes(file)));
    words.forEach(file -> sources.add(Sources.words(file, notes)));
    lines.forEach(file -> sources.add(Sources.lines(file, notes)));
    images.forEach(folder -> sources.add(Sources.images(folder)));
    corrections.forEach(file -> sources.addAll(Sources.corrections(file, notes)));
    return List.copyOf(sources);
  }

  /**
   * Whether anything was named, or said of what was not.
   *
   * @return false if there is nothing to read and nothing to complain of
   */
  public boolean isNamed() {
    return !isEmpty() || orientation.declared().isPresent();
  }

  private boolean isEmpty() {
    return Stream.of(glyphs, strokes, words, lines, images, corrections).allMatch(List::isEmpty);
  }

  private void checkUsage() {
    if (isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Name the data: --glyphs IMAGES LABELS, --strokes FILE, --words FILE, --lines FILE,"
              + " --images FOLDER or --corrections FILE.");
    }
    if (glyphs.isEmpty() && orientation.declared().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--transposed and --upright go with --glyphs only.");
    }
  }

  /**
   * Reads the prior of the classes.
   *
   * @param notes takes which column was read
   * @return empty if none was named
   * @throws dev.recogniser.training.data.DataException if it cannot be read
   */
  public Optional<ClassCounts> classCounts(Consumer<String> notes) {
    Optional<ClassCounts> counts = Optional.ofNullable(classCounts).map(ClassCounts::read);
    counts.ifPresent(
        prior -> notes.accept(classCounts + ": the prior is column '" + prior.column() + "'."));
    return counts;
  }
}
