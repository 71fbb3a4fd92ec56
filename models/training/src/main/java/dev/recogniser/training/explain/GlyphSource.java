package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import dev.recogniser.training.cli.OrientationOptions;
import dev.recogniser.training.cli.PartOptions;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.GlyphFiles;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is explained: a mixin. */
final class GlyphSource {

  /** Where it is. */
  static final class Files {
    @Option(
        names = "--glyphs",
        arity = "2",
        paramLabel = "IMAGES LABELS",
        hideParamSyntax = true,
        description = "IDX files of 28 × 28 images and of their labels, plain or gzip.")
    @Nullable List<Path> glyphs;

    @Option(
        names = "--strokes",
        paramLabel = "FILE",
        description = "JSON lines of isolated characters, plain or gzip; in random order.")
    @Nullable Path strokes;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Files files = new Files();

  @Mixin private OrientationOptions orientation = new OrientationOptions();
  @Mixin private StrokeOptions shown = new StrokeOptions();

  @ArgGroup private @Nullable PartOptions part;

  void checkUsage() {
    refuse(files.glyphs != null && files.glyphs.size() != 2, "Give --glyphs once.");
    refuse(
        files.glyphs == null && orientation.declared().isPresent(),
        "--transposed and --upright go with --glyphs only.");
    refuse(
        files.strokes == null && (shown.asImage() || shown.reversed()),
        "--as-image and --reversed go with --strokes only.");
    refuse(
        shown.asImage() && shown.reversed(),
        "An image has no strokes: give --as-image or --reversed, not both.");
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** The part wanted: of writers for strokes, of rows for images; or empty for all. */
  Optional<Fold> part() {
    Fold kept = files.strokes == null ? Fold.VALIDATION_ROWS : Fold.VALIDATION_WRITERS;
    return Optional.ofNullable(part).map(options -> options.fold(kept));
  }

  /** The glyphs, made as they are asked for. */
  Stream<Glyph> glyphs(long seed, Consumer<String> notes) {
    return Optional.ofNullable(files.strokes)
        .map(file -> characters(file, seed).stream().map(shown::glyph))
        .or(() -> Optional.ofNullable(files.glyphs).map(both -> images(both, notes)))
        .orElseThrow();
  }

  private Stream<Glyph> images(List<Path> both, Consumer<String> notes) {
    GlyphSet all = new GlyphFiles(both.get(0), both.get(1)).read(orientation.declared(), notes);
    GlyphSet set = part().map(fold -> all.select(fold::hasRow)).orElse(all);
    return IntStream.range(0, set.size()).mapToObj(i -> Glyph.ofValues(set.glyph(i)));
  }

  /** Such files go writer by writer, and label by label: the first ones would speak for few. */
  private List<DrawnCharacter> characters(Path file, long seed) {
    try (Stream<DrawnCharacter> all = StrokesReader.characters(file)) {
      List<DrawnCharacter> some = new ArrayList<>(all.filter(this::isWanted).toList());
      Collections.shuffle(some, new Random(seed));
      return some;
    }
  }

  private boolean isWanted(DrawnCharacter character) {
    return part().map(fold -> fold.hasWriter(character.writer())).orElse(true);
  }
}
