package dev.recogniser.training.segments;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.LinePart;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Source.Kind;
import dev.recogniser.training.data.Sources;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.segments.FoundSegments.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    List<Supplier<List<WrittenText>>> drawn =
        StrokesReader.hasLines(file)
            ? WrittenTexts.lines(file, writer -> true, line -> () -> drawn(line))
            : WrittenTexts.words(file, writer -> true, word -> () -> drawn(word));
    Kept right = new Kept();
    Kept wrong = new Kept();
    try (Progress progress = new Progress("texts laid out", drawn.size())) {
      for (int from = 0; from < drawn.size(); from += AT_ONCE) {
        var some = drawn.subList(from, Math.min(drawn.size(), from + AT_ONCE));
        some.parallelStream()
            .map(texts -> texts.get().stream().map(SegmentSources::cut).toList())
            .flatMap(List::stream)
            .flatMap(List::stream)
            .toList()
            .forEach(each -> (each.isCharacter() ? right : wrong).add(each));
        progress.step(some.size());
      }
    }
    List<Source> sources = new ArrayList<>(right.sources(file.toString(), Kind.SEGMENTS));
    sources.addAll(wrong.sources(file.toString(), Kind.SCRAPS));
    return sources;
  }

  private static List<WrittenText> drawn(DrawnLine line) {
    WrittenText plain = WrittenText.of(line, WrittenTexts.PEN);
    return List.of(
        plain,
        plain.asImage(),
        plain.lifted(),
        WrittenText.joined(line, WrittenTexts.PEN),
        WrittenText.of(line, WrittenTexts.THICK_PEN).asImage());
  }

  private static List<WrittenText> drawn(DrawnWord word) {
    WrittenText plain = WrittenText.of(word, WrittenTexts.PEN);
    return List.of(plain, plain.asImage());
  }

  private static List<Cut> cut(WrittenText text) {
    double height = text.drawing().penWidth() / WrittenTexts.PEN;
    return FoundSegments.of(text).stream().map(found -> Cut.of(found, text, height)).toList();
  }

  /** What is kept of a segment: its strokes, or of an image its ink. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Cut(int label, String writer, List<Stroke> strokes, double height, byte[] ink) {

    static Cut of(Found found, WrittenText text, double height) {
      byte[] ink = found.strokes().isEmpty() ? GlyphSet.bytes(found.glyph()) : new byte[0];
      return new Cut(found.label(), text.writer(), found.strokes(), height, ink);
    }

    boolean isCharacter() {
      return label != LabelIndex.NO_CHARACTER;
    }
  }

  /** Parts with strokes, and glyphs of images. */
  private static final class Kept {
    private final List<LinePart> parts = new ArrayList<>();
    private final List<Cut> glyphs = new ArrayList<>();

    void add(Cut cut) {
      if (cut.strokes().isEmpty()) {
        glyphs.add(cut);
      } else {
        parts.add(new LinePart(cut.label(), cut.writer(), cut.strokes(), cut.height()));
      }
    }

    List<Source> sources(String name, Kind kind) {
      List<Source> sources = new ArrayList<>();
      if (!parts.isEmpty() || glyphs.isEmpty()) {
        sources.add(new Source.Parts(name, kind, parts));
      }
      if (!glyphs.isEmpty()) {
        List<String> writers = glyphs.stream().map(Cut::writer).toList();
        sources.add(new Source.Glyphs(name, kind, glyphSet(), writers));
      }
      return sources;
    }

    private GlyphSet glyphSet() {
      byte[] pixels = new byte[glyphs.size() * Glyph.PIXELS];
      for (int i = 0; i < glyphs.size(); i++) {
        System.arraycopy(glyphs.get(i).ink(), 0, pixels, i * Glyph.PIXELS, Glyph.PIXELS);
      }
      return GlyphSet.wrap(pixels, glyphs.stream().mapToInt(Cut::label).toArray());
    }
  }
}
