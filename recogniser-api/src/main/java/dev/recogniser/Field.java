package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.segment.Regions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form: where it is, and what is expected there. {@link Recogniser#recognise(Drawing,
 * List)} reads all fields of a drawing together.
 *
 * <pre>{@code
 * Field number = Field.of("number", new Box(40, 120, 360, 60))
 *     .options(recogniser.options().format(Format.parse("[0-9]{6}")))
 *     .cells(6);
 * }</pre>
 *
 * <p><b>Whose ink it is.</b> Ink comes in pieces, the strokes of a pen or what hangs together in an
 * image, and a piece is read whole or not at all. It is read in the field that holds more than half
 * of it: of the stroke's length, or of the pixels. So what leaves its box is kept whole, and what
 * merely reaches in from a neighbour is left out. Where regions overlap, the field that holds more
 * has it; of two that hold it all, the first. No ink is read twice.
 *
 * <p>Immutable; each option gives a new field.
 */
public final class Field {

  private static final int MOST_CELLS = 1_000;

  private final String name;
  private final Box region;
  private final @Nullable ReadingOptions options;
  private final List<Box> cells;

  private Field(String name, Box region, @Nullable ReadingOptions options, List<Box> cells) {
    this.name = name;
    this.region = region;
    this.options = options;
    this.cells = cells;
  }

  /**
   * A field of any text, as the recogniser's own options have it.
   *
   * @param name tells it from the other fields of its form
   * @param region where it is, in the drawing's own coordinates
   * @return the field
   * @throws OptionException if the name is blank, or the region has no area, or one beyond measure
   */
  public static Field of(String name, Box region) {
    if (requireNonNull(name, "name").isBlank()) {
      throw new OptionException("A field has no name. Give it one: its result is found by that.");
    }
    if (!(requireNonNull(region, "region").area() > 0)) {
      throw new OptionException(
          "Field '%s': its region is %s × %s and holds no ink. Give it an extent, in the drawing's own coordinates."
              .formatted(name, region.width(), region.height()));
    }
    if (Double.isInfinite(region.area())) {
      throw new OptionException(
          "Field '%s': its region, %s, is beyond all measure. Give it in the drawing's own coordinates."
              .formatted(name, region));
    }
    return new Field(name, region, null, List.of());
  }

  /**
   * What tells it from the other fields of its form.
   *
   * @return its name, not blank
   */
  public String name() {
    return name;
  }

  /**
   * Where it is.
   *
   * @return a box in the drawing's own coordinates, with an area
   */
  public Box region() {
    return region;
  }

  /**
   * What is expected there.
   *
   * @return the options; empty for the recogniser's own
   */
  public Optional<ReadingOptions> options() {
    return Optional.ofNullable(options);
  }

  /**
   * Says what is expected there. Standard: what the recogniser expects of a drawing.
   *
   * @param expected the options; refused where the field is read if they do not suit the model
   * @return this field but for that
   */
  public Field options(ReadingOptions expected) {
    return new Field(name, region, requireNonNull(expected, "expected"), cells);
  }

  /**
   * The boxes for single characters.
   *
   * @return in reading order, in the drawing's own coordinates; none if the form has none
   */
  public List<Box> cells() {
    return cells;
  }

  /**
   * Says that the form has a box for each character, as the teeth of a comb have gaps. Then all
   * that lies in a cell is one character: nothing is joined across cells, taken apart within one,
   * or left out as a mark. A piece of ink goes to the cell that holds most of it; of an image, what
   * is wider than a cell and a half and has a good part in each of several is parted between them.
   * What touches no cell is not read. Standard: none; characters are found as in any drawing.
   *
   * <p>A cell without ink between two that have some is a gap between words, a space in the text;
   * others leave nothing. So {@code [0-9]{6}} in six cells, one of which is empty, does not fit:
   * {@link Fit#probability} is 0, and {@link Fit#free} has what was read.
   *
   * @param boxes within the region, in reading order, in the drawing's own coordinates; one that
   *     begins below the one before it begins a line
   * @return this field but for that
   * @throws OptionException if there is none, there are more than 1,000, one has no area or does
   *     not lie within the region, or two share more than half of the smaller one
   */
  public Field cells(List<Box> boxes) {
    List<Box> copy = List.copyOf(requireNonNull(boxes, "boxes"));
    checkCount(copy.size());
    Field field = withCells(copy);
    new Regions(copy, region).clash().ifPresent(this::refuse);
    return field;
  }

  private Field withCells(List<Box> boxes) {
    for (int cell = 0; cell < boxes.size(); cell++) {
      checkCell(boxes.get(cell), cell);
    }
    return new Field(name, region, options, boxes);
  }

  private void checkCount(int count) {
    if (count < 1 || count > MOST_CELLS) {
      throw new OptionException(
          "Field '%s': it has %d cells. Give 1 to %d, one for each character; leave them out where a form has none."
              .formatted(name, count, MOST_CELLS));
    }
  }

  private void refuse(Regions.Clash cells) {
    throw new OptionException(
        "Field '%s': its cells %d and %d share more than half of the smaller one. Give each character a box of its own."
            .formatted(name, cells.one() + 1, cells.other() + 1));
  }

  private void checkCell(Box cell, int index) {
    // Sums of widths do not come out even.
    double slack = 1e-6 * Math.max(region.width(), region.height());
    if (!(cell.area() > 0)
        || cell.x() < region.x() - slack
        || cell.y() < region.y() - slack
        || cell.right() > region.right() + slack
        || cell.bottom() > region.bottom() + slack) {
      throw new OptionException(
          "Field '%s': its cell %d, %s, has no area or does not lie within the region, %s. Give both in the drawing's own coordinates."
              .formatted(name, index + 1, cell, region));
    }
  }

  /**
   * Says that the region is a comb of cells beside each other, all equally wide.
   *
   * @param count how many, from 1 to 1,000
   * @return this field but for that, as {@link #cells(List)} has it
   * @throws OptionException if the number is another, or the region too narrow for so many
   */
  public Field cells(int count) {
    checkCount(count);
    double width = region.width() / count;
    List<Box> boxes =
        IntStream.range(0, count)
            .mapToObj(i -> new Box(region.x() + i * width, region.y(), width, region.height()))
            .toList();
    // Each is held against its neighbour alone; far from 0 numbers are too coarse for narrow ones.
    for (int cell = 1; cell < count; cell++) {
      if (boxes.get(cell).x() - boxes.get(cell - 1).x() < width / 2) {
        refuse(new Regions.Clash(cell - 1, cell));
      }
    }
    return withCells(boxes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Field that
        && name.equals(that.name)
        && region.equals(that.region)
        && Objects.equals(options, that.options)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, region, options, cells);
  }

  @Override
  public String toString() {
    return "Field[" + name + " at " + region + "]";
  }
}
