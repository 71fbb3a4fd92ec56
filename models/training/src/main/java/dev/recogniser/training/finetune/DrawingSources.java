package dev.recogniser.training.finetune;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.GlyphFiles;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.data.Transcript;
import dev.recogniser.training.data.Transcripts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one place where files of all kinds become labelled drawings. */
final class DrawingSources {

  /** How wide a pen draws strokes, as a part of a character's longer side. */
  private static final double PEN = 0.06;

  private DrawingSources() {}

  /**
   * A user's own drawings.
   *
   * @throws DataException if the case of one is unknown
   */
  static List<LabelledDrawing> of(List<Source> sources) {
    return sources.stream()
        .flatMap(source -> IntStream.range(0, source.size()).mapToObj(i -> drawing(source, i)))
        .toList();
  }

  private static LabelledDrawing drawing(Source source, int index) {
    if (source instanceof Source.Strokes strokes) {
      return draw(strokes.characters().get(index));
    }
    GlyphSet glyphs = ((Source.Glyphs) source).glyphs();
    int label = glyphs.label(index);
    if (LabelIndex.caseUnknown(label)) {
      throw new DataException(
          source.name()
              + ": the case of a letter is unknown. Of your own drawings you know it: label them.");
    }
    return LabelledDrawing.of(LabelIndex.LABELS.get(label), glyph(glyphs, index));
  }

  /**
   * What transcripts files have to learn from; notes take what was passed over.
   *
   * @throws DataException if it is nothing
   */
  static List<LabelledDrawing> transcripts(List<Path> files, Model model, Consumer<String> notes) {
    try (Aligner aligner = Aligner.open(model, Alignment.SURE)) {
      Alignment alignment = aligner.align(files.stream().flatMap(DrawingSources::transcribed));
      alignment.notes().forEach(notes);
      return alignment.drawings();
    }
  }

  private static Stream<TranscribedDrawing> transcribed(Path file) {
    List<Transcript> rows = Transcripts.read(file);
    return IntStream.range(0, rows.size())
        .mapToObj(row -> transcribed(file, row + 1, rows.get(row)));
  }

  private static TranscribedDrawing transcribed(Path file, int line, Transcript row) {
    String name = file + ", line " + line;
    try {
      return new TranscribedDrawing(name, row.text(), row.drawing(file.toAbsolutePath()));
    } catch (DrawingException | InvalidPathException e) {
      throw new DataException(name + ": " + e.getMessage(), e);
    }
  }

  /** The characters of a strokes file. */
  static List<LabelledDrawing> strokes(Path file) {
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      return characters.map(DrawingSources::draw).toList();
    }
  }

  /** The characters of the writers in a fold who have at least so many, by writer. */
  static Map<String, List<LabelledDrawing>> writers(Path file, Fold fold, int fewest) {
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      Map<String, List<DrawnCharacter>> all =
          characters
              .filter(character -> fold.hasWriter(character.writer()))
              .collect(Collectors.groupingBy(DrawnCharacter::writer, Collectors.toList()));
      Map<String, List<LabelledDrawing>> drawn = new TreeMap<>();
      all.forEach(
          (writer, own) -> {
            if (own.size() >= fewest) {
              drawn.put(writer, own.stream().map(DrawingSources::draw).toList());
            }
          });
      return drawn;
    }
  }

  /** A character alone. */
  static LabelledDrawing draw(DrawnCharacter character) {
    Box box = character.strokes().stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double extent = Math.max(box.width(), box.height());
    try {
      Drawing drawing = Drawing.ofStrokes(character.strokes(), extent > 0 ? PEN * extent : 1);
      return LabelledDrawing.of(character.label(), drawing);
    } catch (DrawingException e) {
      throw new DataException(
          "The character '%s' of %s cannot be drawn: %s"
              .formatted(character.label(), character.writer(), e.getMessage()),
          e);
    }
  }

  /** The lines of the writers in a fold who have more than so many, by writer. */
  static Map<String, List<DrawnLine>> lines(Path file, Fold fold, int most) {
    try (Stream<DrawnLine> lines = StrokesReader.lines(file)) {
      Map<String, List<DrawnLine>> all =
          lines
              .filter(line -> fold.hasWriter(line.writer()))
              .collect(Collectors.groupingBy(DrawnLine::writer, TreeMap::new, Collectors.toList()));
      all.values().removeIf(own -> own.size() <= most);
      return all;
    }
  }

  /** The first glyphs of a pair of IDX files whose label is exact, up to a number of them. */
  static List<LabelledDrawing> glyphs(
      List<Path> files, Consumer<String> notes, Fold fold, int most) {
    GlyphSet all = read(files, notes);
    return IntStream.range(0, all.size())
        .filter(i -> fold.hasRow(i) && !LabelIndex.caseUnknown(all.label(i)))
        .limit(most)
        .mapToObj(i -> LabelledDrawing.of(LabelIndex.LABELS.get(all.label(i)), glyph(all, i)))
        .toList();
  }

  /** At most so many glyphs of a pair of IDX files, whatever their labels, evenly spread. */
  static List<Glyph> unlabelled(List<Path> files, Consumer<String> notes, int most) {
    GlyphSet all = read(files, notes);
    int each = Math.max(1, (all.size() + most - 1) / most);
    return IntStream.range(0, all.size())
        .filter(i -> i % each == 0)
        .mapToObj(i -> glyph(all, i))
        .toList();
  }

  private static GlyphSet read(List<Path> files, Consumer<String> notes) {
    return new GlyphFiles(files.get(0), files.get(1)).read(Optional.empty(), notes);
  }

  private static Glyph glyph(GlyphSet set, int index) {
    return Glyph.ofValues(set.glyph(index));
  }
}
