package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what lies in each cell of a form as one character. */
public final class CellFinder {

  /** What is wider than so many cells may be characters that touch. */
  private static final double WIDE = 1.5;

  /** The share of it that is more than what reaches into a cell from its neighbour. */
  private static final double REACHES_IN = 0.15;

  private final Drawing drawing;
  private final List<Box> cells;
  private final Regions regions;
  private final InkParts ink;

  private CellFinder(Drawing drawing, List<Box> cells, Watch watch) {
    this.drawing = drawing;
    this.cells = cells;
    Box place = cells.stream().reduce(Box::union).orElseThrow();
    this.regions = new Regions(cells, place);
    this.ink = InkParts.of(drawing, watch);
  }

  /**
   * Finds characters.
   *
   * @param cells in reading order, at least one, no two of which share more than half of the
   *     smaller; one that begins below the one before it begins a line
   * @return a segment for each cell that has ink, with a space before it where cells without lie
   *     between
   */
  public static List<Segment> find(Drawing drawing, List<Box> cells, Watch watch) {
    CellFinder finder = new CellFinder(drawing, cells, watch);
    watch.pieces(finder.ink.parts().size());
    return finder.segments(finder.pieces(watch));
  }

  /** The pieces in each cell. */
  private List<List<Part>> pieces(Watch watch) {
    List<List<Part>> pieces =
        Stream.generate(() -> (List<Part>) new ArrayList<Part>()).limit(cells.size()).toList();
    for (Part part : ink.parts()) {
      watch.check();
      for (Part each : apart(part)) {
        int cell = regions.holding(ink.spread(drawing, each), 0);
        if (cell != Regions.NONE) {
          pieces.get(cell).add(each);
        }
      }
    }
    return pieces;
  }

  /** What is surely of several cells of a row, parted between them. */
  private List<Part> apart(Part part) {
    Spread spread = ink.spread(drawing, part);
    List<Integer> sharing = regions.sharing(spread, REACHES_IN);
    List<Integer> columns = new ArrayList<>();
    int before = part.bounds().left();
    for (int i = 1; i < sharing.size(); i++) {
      Box left = cells.get(sharing.get(i - 1));
      Box right = cells.get(sharing.get(i));
      int column = columnBetween(left, right);
      boolean wide = spread.bounds().width() > WIDE * Math.max(left.width(), right.width());
      if (!wide || beginsLine(left, right) || column <= before || column >= part.bounds().right()) {
        return List.of(part);
      }
      columns.add(column);
      before = column;
    }
    return columns.isEmpty() ? List.of(part) : ink.partAt(part, columns);
  }

  private int columnBetween(Box left, Box right) {
    double middle = (left.right() + right.x()) / 2;
    return (int) Math.round(drawing.inRaster(new Box(middle, 0, 0, 0)).x());
  }

  private List<Segment> segments(List<List<Part>> pieces) {
    List<Segment> segments = new ArrayList<>();
    int line = 0;
    int last = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!pieces.get(cell).isEmpty()) {
        boolean lineBegins = !segments.isEmpty() && beginsLine(last, cell);
        line += lineBegins ? 1 : 0;
        boolean space = !segments.isEmpty() && !lineBegins && cell > last + 1;
        Optional<Segment> found = segment(pieces.get(cell), line, space);
        found.ifPresent(segments::add);
        last = found.isPresent() ? cell : last;
      }
    }
    return segments;
  }

  private boolean beginsLine(int last, int cell) {
    for (int each = last + 1; each <= cell; each++) {
      if (beginsLine(cells.get(each - 1), cells.get(each))) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsLine(Box before, Box cell) {
    return cell.y() >= before.bottom();
  }

  private Optional<Segment> segment(List<Part> parts, int line, boolean space) {
    return ink.shape(parts).map(shape -> ink.segment(drawing, parts, shape, line, space));
  }
}
