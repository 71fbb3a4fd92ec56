package dev.recogniser.training.segments;

import dev.recogniser.Glyph;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LinePart;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Source.Kind;
import dev.recogniser.training.data.Sources;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.segments.FoundSegments.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a command learns of lines beside their digits and letters: a mixin. */
public final class SegmentSources {

  /** How many texts are laid out together, by all processors. */
  private static final int AT_ONCE = 256;

  @Option(
      names = "--marks",
      paramLabel = "FILE",
      description = "JSON lines of lines whose marks are learnt, plain or gzip. Repeatable.")
  private List<Path> marks = List.of();

  @Option(
      names = "--segments",
      paramLabel = "FILE",
      description =
          "JSON lines of lines or words, plain or gzip, of which is learnt what the segmenter cuts"
              + " out of them: characters, and what is none. Repeatable.")
  private List<Path> segments = List.of();

  /** Makes the options; picocli sets them. */
  public SegmentSources() {}

  /**
   * Reads all that was named. Lines are laid out as they were written, with the pen lifted where it
   * turns back, with letters joined, and as images of two pens; words as they were written and as
   * images. Of strokes the segments' strokes are kept, of images their glyphs.
   *
   * @return the sources: marks, characters, and what is none; none if nothing was named
   * @throws dev.recogniser.training.data.DataException if a file cannot be read, or has none
   */
  public List<Source> read() {
    List<Source> sources = new ArrayList<>();
    marks.forEach(file -> sources.add(Sources.marks(file)));
    segments.forEach(file -> sources.addAll(found(file)));
    return List.copyOf(sources);
  }

  private static List<Source> found(Path file) {
    Kept right = new Kept();
    Kept wrong = new Kept();
    List<WrittenText> texts = drawn(file);
    try (Progress progress = new Progress("texts laid out", texts.size())) {
      for (int from = 0; from < texts.size(); from += AT_ONCE) {
        List<WrittenText> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
        List<List<Found>> all = some.parallelStream().map(FoundSegments::of).toList();
        for (int i = 0; i < some.size(); i++) {
          for (Found found : all.get(i)) {
            (found.isCharacter() ? right : wrong).add(some.get(i), found);
          }
        }
        progress.step(some.size());
      }
    }
    List<Source> sources = new ArrayList<>(right.sources(file.toString(), Kind.SEGMENTS));
    sources.addAll(wrong.sources(file.toString(), Kind.SCRAPS));
    return sources;
  }

  private static List<WrittenText> drawn(Path file) {
    List<WrittenText> texts = new ArrayList<>(WrittenTexts.plain(file, writer -> true));
    List<WrittenText> images = new ArrayList<>(texts.stream().map(WrittenText::asImage).toList());
    if (StrokesReader.hasLines(file)) {
      texts.addAll(texts.stream().map(WrittenText::lifted).toList());
      texts.addAll(
          WrittenTexts.lines(
              file, writer -> true, line -> WrittenText.joined(line, WrittenTexts.PEN)));
      images.addAll(
          WrittenTexts.lines(
              file,
              writer -> true,
              line -> WrittenText.of(line, WrittenTexts.THICK_PEN).asImage()));
    }
    texts.addAll(images);
    return texts;
  }

  /** Parts with strokes, and glyphs of images. */
  private static final class Kept {
    private final List<LinePart> parts = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<String> writers = new ArrayList<>();

    void add(WrittenText text, Found found) {
      if (found.strokes().isEmpty()) {
        glyphs.add(found.glyph());
        labels.add(found.label());
        writers.add(text.writer());
      } else {
        double height = text.drawing().penWidth() / WrittenTexts.PEN;
        parts.add(new LinePart(found.label(), text.writer(), found.strokes(), height));
      }
    }

    List<Source> sources(String name, Kind kind) {
      List<Source> sources = new ArrayList<>();
      if (!parts.isEmpty() || glyphs.isEmpty()) {
        sources.add(new Source.Parts(name, kind, parts));
      }
      if (!glyphs.isEmpty()) {
        sources.add(new Source.Glyphs(name, kind, GlyphSet.of(glyphs, labels), writers));
      }
      return sources;
    }
  }
}
