package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import dev.recogniser.training.data.Fold;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where drawings by others are: to rehearse, and to measure what is forgotten. */
final class OtherOptions {

  /** More do not fit better into a few dozen steps. */
  private static final int MOST_REHEARSED = 5000;

  /** Where rehearsal glyphs come from. */
  static final class Rehearsed {
    @Option(
        names = "--rehearsal-glyphs",
        arity = "2",
        paramLabel = "IMAGES LABELS",
        hideParamSyntax = true,
        description = "IDX files of glyphs by others to rehearse. Standard: made-up characters.")
    @Nullable List<Path> glyphs;

    @Option(
        names = "--rehearsal-strokes",
        paramLabel = "FILE",
        description = "JSON lines of characters by others to rehearse.")
    @Nullable Path strokes;
  }

  @ArgGroup private @Nullable Rehearsed rehearsed;

  @Option(
      names = "--general",
      arity = "2",
      paramLabel = "IMAGES LABELS",
      hideParamSyntax = true,
      description = "IDX files of glyphs by others, to measure what is forgotten.")
  private List<Path> general = List.of();

  @Option(
      names = "--general-part",
      paramLabel = "K/N",
      converter = FoldConverter.class,
      description = "Only one of N equal parts of --general, such as 1/20.")
  private Fold part = new Fold(1, 1);

  @Option(
      names = "--general-count",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "At most the first N glyphs of --general. Standard: 20000.")
  private int count = 20_000;

  /** What is wrong with the usage. */
  Optional<String> complaint() {
    if (rehearsed != null && rehearsed.glyphs != null && rehearsed.glyphs.size() != 2) {
      return Optional.of("Give --rehearsal-glyphs once.");
    }
    return general.isEmpty() || general.size() == 2
        ? Optional.empty()
        : Optional.of("Give --general once.");
  }

  /** Notes take what is to be said of the files. */
  Rehearsal rehearsal(Consumer<String> notes) {
    if (rehearsed == null) {
      return Rehearsal.synthetic();
    }
    if (rehearsed.glyphs != null) {
      return Rehearsal.of(DrawingSources.unlabelled(rehearsed.glyphs, notes, MOST_REHEARSED));
    }
    List<Glyph> glyphs =
        DrawingSources.strokes(requireNonNull(rehearsed.strokes)).stream()
            .map(LabelledDrawing::glyph)
            .toList();
    return Rehearsal.of(glyphs);
  }

  /** Notes take what is to be said of the files. */
  List<LabelledDrawing> general(Consumer<String> notes) {
    return general.isEmpty() ? List.of() : DrawingSources.glyphs(general, notes, part, count);
  }
}
