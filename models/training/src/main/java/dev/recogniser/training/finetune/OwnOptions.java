package dev.recogniser.training.finetune;

import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.Orientation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the user's drawings are, as a group. */
final class OwnOptions {

  @Option(
      names = "--strokes",
      paramLabel = "FILE",
      description = "Your drawings: JSON lines of isolated characters, plain or gzip.")
  private @Nullable Path strokes;

  @Option(
      names = "--glyphs",
      arity = "2",
      paramLabel = "IMAGES LABELS",
      hideParamSyntax = true,
      description = "Your drawings: IDX files of 28 × 28 images and of their labels.")
  private @Nullable List<Path> glyphs;

  /** What is wrong with the usage. */
  Optional<String> complaint() {
    return glyphs == null || glyphs.size() == 2
        ? Optional.empty()
        : Optional.of("Give --glyphs once.");
  }

  /** Reads the drawings. */
  List<LabelledDrawing> read() {
    if (strokes != null) {
      return DrawingSources.strokes(strokes);
    }
    return glyphs == null
        ? List.of()
        : DrawingSources.glyphs(glyphs, Orientation.UPRIGHT, new Fold(1, 1), Integer.MAX_VALUE);
  }
}
