package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;

/**
 * One character's pixels, found in a drawing. Immutable.
 *
 * <p>What a segmenter of this library finds does not keep its pixels: all segments of a drawing
 * share its raster, which they keep alive, and cut their ink from it when asked. Two such are equal
 * if they stand at the same place and have the same glyph and strokes.
 */
public final class Segment {

  private final Box box;
  private final Ink ink;
  private final List<Stroke> strokes;
  private final int line;
  private final boolean spaceBefore;

  private Segment(Box box, Ink ink, List<Stroke> strokes, int line, boolean spaceBefore) {
    if (line < 0) {
      throw new IllegalArgumentException("Lines are numbered from 0, not " + line + ".");
    }
    this.box = requireNonNull(box, "box");
    this.ink = ink;
    this.strokes = List.copyOf(requireNonNull(strokes, "strokes"));
    this.line = line;
    this.spaceBefore = spaceBefore;
  }

  /** The pixels, at hand or to be had. */
  private sealed interface Ink {
    InkRaster raster();

    Glyph glyph();
  }

  private record Kept(InkRaster raster) implements Ink {
    @Override
    public Glyph glyph() {
      return Glyph.of(raster);
    }
  }

  private record Cut(Glyph glyph, Supplier<InkRaster> cutter) implements Ink {
    @Override
    public InkRaster raster() {
      return cutter.get();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cut that && glyph.equals(that.glyph);
    }

    @Override
    public int hashCode() {
      return glyph.hashCode();
    }
  }

  private record Absent() implements Ink {
    @Override
    public InkRaster raster() {
      throw gone();
    }

    @Override
    public Glyph glyph() {
      throw gone();
    }

    private static IllegalStateException gone() {
      return new IllegalStateException(
          "This character was told of without its ink. Read the drawing again to have it.");
    }
  }

  /**
   * A character whose pixels are at hand, and kept: for a segmenter of the application's own.
   *
   * @param box where it stands, in the drawing's own coordinates; the raster's extent exactly
   * @param ink its ink alone, on clean paper (level 0), cropped to the box
   * @param line the text line, from 0 downwards
   * @param spaceBefore whether a word gap separates it from the character before it in its line
   * @return the segment, of no strokes
   * @throws IllegalArgumentException if the line is negative
   */
  public static Segment of(Box box, InkRaster ink, int line, boolean spaceBefore) {
    return new Segment(box, new Kept(requireNonNull(ink, "ink")), List.of(), line, spaceBefore);
  }

  /**
   * A character whose pixels are cut from the drawing whenever they are asked for, and not kept.
   *
   * @param box where it stands, in the drawing's own coordinates; the extent of its ink exactly
   * @param glyph its ink as an engine sees it
   * @param ink gives its ink alone, on clean paper (level 0), cropped to the box; called by many
   *     threads, and gives the same at every call
   * @param strokes the pen strokes that it is made of
   * @param line the text line, from 0 downwards
   * @param spaceBefore whether a word gap separates it from the character before it in its line
   * @return the segment
   * @throws IllegalArgumentException if the line is negative
   */
  public static Segment of(
      Box box,
      Glyph glyph,
      Supplier<InkRaster> ink,
      List<Stroke> strokes,
      int line,
      boolean spaceBefore) {
    Ink cut = new Cut(requireNonNull(glyph, "glyph"), requireNonNull(ink, "ink"));
    return new Segment(box, cut, strokes, line, spaceBefore);
  }

  /**
   * A character whose pixels are not at hand: one that was read elsewhere and is told of.
   *
   * @param box where it stands, in the drawing's own coordinates
   * @param line the text line, from 0 downwards
   * @param spaceBefore whether a word gap separates it from the character before it in its line
   * @return the segment, of no strokes; whoever asks for its ink or glyph gets an exception
   * @throws IllegalArgumentException if the line is negative
   */
  public static Segment withoutInk(Box box, int line, boolean spaceBefore) {
    return new Segment(box, new Absent(), List.of(), line, spaceBefore);
  }

  /**
   * Whether its pixels can be had.
   *
   * @return false if it was made by {@link #withoutInk}
   */
  public boolean hasInk() {
    return !(ink instanceof Absent);
  }

  /**
   * Where it stands.
   *
   * @return a box in the drawing's own coordinates; the extent of {@link #ink()} exactly
   */
  public Box box() {
    return box;
  }

  /**
   * Its ink alone, on clean paper (level 0), cropped to the box. Hold on to it rather than ask
   * often: it may be cut from the drawing at each call.
   *
   * @return the ink
   * @throws IllegalStateException if it {@linkplain #hasInk has none}
   */
  public InkRaster ink() {
    return ink.raster();
  }

  /**
   * Its ink as an engine sees it. A segment that cuts its ink has this at hand.
   *
   * @return the ink, normalised
   * @throws DrawingException if there is nothing but paper
   * @throws IllegalStateException if it {@linkplain #hasInk has no ink}
   */
  public Glyph glyph() {
    return ink.glyph();
  }

  /**
   * The pen strokes that it is made of.
   *
   * @return some of the drawing's strokes, in the order they were drawn; empty for an image
   */
  public List<Stroke> strokes() {
    return strokes;
  }

  /**
   * The text line.
   *
   * @return its number, from 0 downwards
   */
  public int line() {
    return line;
  }

  /**
   * Whether a word gap separates it from the character before it in its line.
   *
   * @return true if it begins a word, but the line's first
   */
  public boolean spaceBefore() {
    return spaceBefore;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Segment that
        && box.equals(that.box)
        && line == that.line
        && spaceBefore == that.spaceBefore
        && strokes.equals(that.strokes)
        && ink.equals(that.ink);
  }

  @Override
  public int hashCode() {
    return 31 * box.hashCode() + line;
  }

  @Override
  public String toString() {
    String pen = strokes.isEmpty() ? "" : ", " + strokes.size() + " strokes";
    return "Segment[" + box + " on line " + line + pen + "]";
  }
}
