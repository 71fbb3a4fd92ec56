package dev.recogniser.training.data;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.Source.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads each kind of data whole, as a source of characters. */
public final class Sources {

  private Sources() {}

  /**
   * Reads a pair of IDX files.
   *
   * @param files the files
   * @param declared how the images are stored; empty to go by the file's name
   * @param notes takes what is to be said of them
   * @return the source, named for the images
   * @throws DataException if they cannot be read or are empty
   */
  public static Source glyphs(
      GlyphFiles files, Optional<Orientation> declared, Consumer<String> notes) {
    return new Source.Glyphs(
        files.images().toString(), Kind.GLYPHS, files.read(declared, notes), List.of());
  }

  /**
   * Reads a folder of images by label.
   *
   * @param folder the folder, see {@link ImageFolder}
   * @return the source
   * @throws DataException if it cannot be read or is empty
   */
  public static Source images(Path folder) {
    return new Source.Glyphs(folder.toString(), Kind.IMAGES, ImageFolder.read(folder), List.of());
  }

  /**
   * Reads a characters file.
   *
   * @param file the file, see {@link StrokesReader#characters}
   * @return the source
   * @throws DataException if it cannot be read or is empty
   */
  public static Source strokes(Path file) {
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      return new Source.Strokes(file.toString(), Kind.STROKES, characters.toList());
    }
  }

  /**
   * Reads a words file, and takes its words apart.
   *
   * @param file the file, see {@link StrokesReader#words}
   * @param notes takes how many words could not be taken apart
   * @return the characters of the others, see {@link DrawnWord#characters}
   * @throws DataException if it cannot be read or no word can be taken apart
   */
  public static Source words(Path file, Consumer<String> notes) {
    List<DrawnCharacter> characters = new ArrayList<>();
    int passedOver = 0;
    int line = 0;
    try (Stream<DrawnWord> words = StrokesReader.words(file)) {
      for (DrawnWord word : (Iterable<DrawnWord>) words::iterator) {
        line++;
        List<DrawnCharacter> apart = inLine(file, line, word::characters);
        passedOver += apart.isEmpty() ? 1 : 0;
        characters.addAll(apart);
      }
    }
    if (passedOver > 0) {
      notes.accept(
          file + ": passed over words that do not fall into their characters: " + passedOver + ".");
    }
    return new Source.Strokes(file.toString(), Kind.WORDS, characters);
  }

  /**
   * Reads the characters of a lines file.
   *
   * @param file the file, see {@link StrokesReader#lines}
   * @param notes takes how many characters were passed over
   * @return the characters, see {@link DrawnLine#labelled}
   * @throws DataException if it cannot be read or has no such characters
   */
  public static Source lines(Path file, Consumer<String> notes) {
    List<DrawnCharacter> characters = new ArrayList<>();
    int all = 0;
    int number = 0;
    try (Stream<DrawnLine> lines = StrokesReader.lines(file)) {
      for (DrawnLine line : (Iterable<DrawnLine>) lines::iterator) {
        number++;
        all += line.characters().size();
        characters.addAll(inLine(file, number, line::labelled));
      }
    }
    int passedOver = all - characters.size();
    if (passedOver > 0) {
      notes.accept(
          file + ": passed over characters that are joined or no label: " + passedOver + ".");
    }
    return new Source.Strokes(file.toString(), Kind.LINES, characters);
  }

  /**
   * Reads the marks of a lines file.
   *
   * @param file the file, see {@link StrokesReader#lines}
   * @return the marks, see {@link DrawnLine#marks}
   * @throws DataException if it cannot be read or has no marks
   */
  public static Source marks(Path file) {
    try (Stream<DrawnLine> lines = StrokesReader.lines(file)) {
      List<LinePart> marks = lines.flatMap(line -> line.marks().stream()).toList();
      return new Source.Parts(file.toString(), Kind.MARKS, marks);
    }
  }

  /** Says where it was if characters cannot be taken from a line. */
  private static List<DrawnCharacter> inLine(
      Path file, int line, Supplier<List<DrawnCharacter>> characters) {
    try {
      return characters.get();
    } catch (DataException e) {
      throw new DataException(file + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the digits and letters of a corrections file. A correction counts as its strokes where it
   * has some, which can be drawn again in other ways, else as its glyph.
   *
   * @param file the file, see {@link Corrections}
   * @param notes takes what is to be said of it
   * @return the drawn ones, the glyphs or both: one source or two, of the same name
   * @throws DataException if it cannot be read or is empty
   */
  public static List<Source> corrections(Path file, Consumer<String> notes) {
    List<DrawnCharacter> drawn = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    List<String> writers = new ArrayList<>();
    for (Correction correction : Corrections.characters(file, notes)) {
      if (correction.glyph() == null || !correction.strokes().isEmpty()) {
        drawn.add(correction.toCharacter());
      } else {
        glyphs.add(correction.glyph());
        labels.add(LabelIndex.of(correction.label()));
        writers.add(correction.writer());
      }
    }
    List<Source> sources = new ArrayList<>();
    if (!drawn.isEmpty() || glyphs.isEmpty()) {
      sources.add(new Source.Strokes(file.toString(), Kind.CORRECTIONS, drawn));
    }
    if (!glyphs.isEmpty()) {
      GlyphSet set = GlyphSet.of(glyphs, labels);
      sources.add(new Source.Glyphs(file.toString(), Kind.CORRECTIONS, set, writers));
    }
    return List.copyOf(sources);
  }
}
