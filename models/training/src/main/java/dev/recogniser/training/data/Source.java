package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Labelled characters from one place, to be learnt from or read. Immutable. */
public sealed interface Source {

  /** What was read. */
  enum Kind {
    /** A pair of IDX files. */
    GLYPHS,
    /** A folder of images. */
    IMAGES,
    /** A file of characters drawn with a pen. */
    STROKES,
    /** A file of words drawn with a pen, taken apart. */
    WORDS,
    /** A file of lines drawn with a pen, of which each character is known. */
    LINES,
    /** A file of corrections. */
    CORRECTIONS,
    /** The marks of a file of lines. */
    MARKS,
    /** Characters as the segmenter cuts them out of lines and words. */
    SEGMENTS,
    /** What else the segmenter cuts out of them, which is no single character. */
    SCRAPS
  }

  /**
   * What it is called.
   *
   * @return the path, as it was given
   */
  String name();

  /**
   * What was read.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The number of characters.
   *
   * @return at least 1
   */
  int size();

  /**
   * A character's class.
   *
   * @param index which character, from 0
   * @return a number from 0 to 105, see {@link LabelIndex}
   */
  int label(int index);

  /**
   * Who drew a character.
   *
   * @param index which character, from 0
   * @return the writer's name; empty, for all of the source, if it is not known
   */
  Optional<String> writer(int index);

  /**
   * Whether a character is in a part of the data: by its writer where they are known, else by its
   * row.
   *
   * @param index which character, from 0
   * @param writers the part of the writers
   * @param rows the part of the rows
   * @return whether it is in that part
   */
  default boolean isIn(int index, Fold writers, Fold rows) {
    return writer(index).map(writers::hasWriter).orElseGet(() -> rows.hasRow(index));
  }

  /**
   * Glyphs.
   *
   * @param name the path, as it was given
   * @param kind what was read
   * @param glyphs the glyphs, at least one
   * @param writers who drew each; empty if that is not known
   */
  record Glyphs(String name, Kind kind, GlyphSet glyphs, List<String> writers) implements Source {

    /**
     * Copies the writers.
     *
     * @throws DataException if there is no glyph
     * @throws IllegalArgumentException if there are some writers, but not one a glyph
     */
    public Glyphs {
      requireSome(name, glyphs.size());
      writers = List.copyOf(requireNonNull(writers, "writers"));
      if (!writers.isEmpty() && writers.size() != glyphs.size()) {
        throw new IllegalArgumentException(
            writers.size() + " writers do not belong to " + glyphs.size() + " glyphs.");
      }
    }

    @Override
    public int size() {
      return glyphs.size();
    }

    @Override
    public int label(int index) {
      return glyphs.label(index);
    }

    @Override
    public Optional<String> writer(int index) {
      return writers.isEmpty() ? Optional.empty() : Optional.of(writers.get(index));
    }
  }

  /**
   * Characters drawn with a pen.
   *
   * @param name the path, as it was given
   * @param kind what was read
   * @param characters the characters, at least one
   */
  record Strokes(String name, Kind kind, List<DrawnCharacter> characters) implements Source {

    /**
     * Copies the characters.
     *
     * @throws DataException if there is none
     */
    public Strokes {
      characters = List.copyOf(requireNonNull(characters, "characters"));
      requireSome(name, characters.size());
    }

    @Override
    public int size() {
      return characters.size();
    }

    @Override
    public int label(int index) {
      return LabelIndex.of(characters.get(index).label());
    }

    @Override
    public Optional<String> writer(int index) {
      return Optional.of(characters.get(index).writer());
    }
  }

  /**
   * What was cut out of lines.
   *
   * @param name the path, as it was given
   * @param kind what was read
   * @param parts the parts, at least one
   */
  record Parts(String name, Kind kind, List<LinePart> parts) implements Source {

    /**
     * Copies the parts.
     *
     * @throws DataException if there is none
     */
    public Parts {
      parts = List.copyOf(requireNonNull(parts, "parts"));
      requireSome(name, parts.size());
    }

    @Override
    public int size() {
      return parts.size();
    }

    @Override
    public int label(int index) {
      return parts.get(index).label();
    }

    @Override
    public Optional<String> writer(int index) {
      return Optional.of(parts.get(index).writer());
    }
  }

  private static void requireSome(String name, int size) {
    if (size == 0) {
      throw new DataException(name + " has no characters. Give a file or folder that has some.");
    }
  }
}
