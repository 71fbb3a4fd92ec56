package dev.recogniser.training.evaluate;

import dev.recogniser.training.cli.PartOptions;
import dev.recogniser.training.data.Fold;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** On what the recogniser is evaluated. */
public final class SourceOptions {

  /** Where the data is. */
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
        description = "JSON lines of isolated characters, plain or gzip.")
    @Nullable Path strokes;

    @Option(
        names = "--images",
        paramLabel = "FOLDER",
        description = "Images in a folder for each label: A/1.png, upper_a/1.png.")
    @Nullable Path images;

    @Option(
        names = "--corrections",
        paramLabel = "FILE",
        description = "JSON lines of corrections, plain or gzip.")
    @Nullable Path corrections;

    @Option(
        names = "--lines",
        paramLabel = "FILE",
        description = "JSON lines of lines of words, plain or gzip.")
    @Nullable Path lines;

    @Option(
        names = "--words",
        paramLabel = "FILE",
        description = "JSON lines of words, plain or gzip.")
    @Nullable Path words;

    @Option(
        names = "--codes",
        paramLabel = "FILE",
        description =
            "JSON lines of lines of words, plain or gzip, whose characters are put together to"
                + " codes.")
    @Nullable Path codes;

    @Option(
        names = "--segments",
        paramLabel = "FILE",
        description =
            "JSON lines of lines or words, plain or gzip: is what the segmenter cuts out of them a"
                + " character?")
    @Nullable Path segments;
  }

  @ArgGroup(multiplicity = "1")
  private Files files = new Files();

  @ArgGroup private @Nullable PartOptions part;

  /** Makes the options; picocli sets them. */
  public SourceOptions() {}

  /** Files of images and labels: two, if the usage is right. */
  Optional<List<Path>> glyphs() {
    return Optional.ofNullable(files.glyphs);
  }

  Optional<Path> strokes() {
    return Optional.ofNullable(files.strokes);
  }

  Optional<Path> images() {
    return Optional.ofNullable(files.images);
  }

  Optional<Path> corrections() {
    return Optional.ofNullable(files.corrections);
  }

  Optional<Path> lines() {
    return Optional.ofNullable(files.lines);
  }

  Optional<Path> words() {
    return Optional.ofNullable(files.words);
  }

  /** The lines that codes are made of. */
  Optional<Path> codes() {
    return Optional.ofNullable(files.codes);
  }

  /**
   * The lines or words whose segments are judged.
   *
   * @return empty for other data
   */
  public Optional<Path> segments() {
    return Optional.ofNullable(files.segments);
  }

  /**
   * What the data is called in a report.
   *
   * @return the name of its folder or first file, and the part
   */
  public String name() {
    Path file =
        glyphs()
            .map(both -> both.get(0))
            .or(this::strokes)
            .or(this::images)
            .or(this::corrections)
            .or(this::lines)
            .or(this::words)
            .or(this::codes)
            .or(this::segments)
            .orElseThrow();
    String of = files.codes == null ? "" : "codes of ";
    of = files.segments == null ? of : "segments of ";
    return of + file.getFileName() + fold().map(fold -> ", part " + fold).orElse("");
  }

  /**
   * Whether lines, words or codes are read, of which no glyph is known.
   *
   * @return false for single glyphs
   */
  public boolean ofTexts() {
    return files.lines != null || files.words != null || files.codes != null;
  }

  /** Whether the pen's movements may be known. */
  boolean withStrokes() {
    return files.glyphs == null && files.images == null;
  }

  /** The part wanted, or empty for all. */
  Optional<Fold> fold() {
    if (part == null) {
      return Optional.empty();
    }
    boolean byRow = files.glyphs != null || files.images != null;
    return Optional.of(part.fold(byRow ? Fold.VALIDATION_ROWS : Fold.VALIDATION_WRITERS));
  }

  /** Whether a writer is in the part wanted. */
  boolean hasWriter(String writer) {
    return fold().map(fold -> fold.hasWriter(writer)).orElse(true);
  }
}
