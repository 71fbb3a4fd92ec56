package dev.recogniser.internal.segment;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts pieces that are letters of several rows which touch. Where the rows are is told by the
 * letters beside such a piece; between two rows it is cut where it is thinnest.
 */
final class RowCuts {

  /** From this height on, in usual heights, a piece may be of several rows. */
  private static final double TALL = 1.6;

  /** A letter that tells where its row is has between these heights. */
  private static final double LEAST_LETTER = 0.6;

  private static final double MOST_LETTER = 1.4;

  /** How far away such a letter may stand, in usual heights. */
  private static final double REACH = 4;

  /** The share of a row's height that a piece which is of it covers. */
  private static final double COVERED = 0.6;

  /** How far into a row a cut may lie, in usual heights. */
  private static final double INTO = 0.15;

  private final InkParts ink;
  private final double height;
  private final List<List<Bounds>> rows;

  private RowCuts(InkParts ink, List<TextLine> lines, double height) {
    this.ink = ink;
    this.height = height;
    this.rows = lines.stream().map(line -> letters(line, height)).toList();
  }

  private static List<Bounds> letters(TextLine line, double height) {
    return line.letters().stream()
        .map(Cluster::bounds)
        .filter(each -> each.height() >= LEAST_LETTER * height)
        .filter(each -> each.height() <= MOST_LETTER * height)
        .toList();
  }

  /**
   * Cuts what must be cut.
   *
   * @param lines the rows as they were found with the pieces whole
   * @param height the usual height of a character
   * @return the pieces; the same list if none was cut
   */
  static List<Part> of(InkParts ink, List<Part> parts, List<TextLine> lines, double height) {
    if (parts.stream().noneMatch(part -> isTall(part, height))) {
      return parts;
    }
    RowCuts cuts = new RowCuts(ink, lines, height);
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      all.addAll(isTall(part, height) ? cuts.cut(part) : List.of(part));
    }
    return all.size() == parts.size() ? parts : all;
  }

  private static boolean isTall(Part part, double height) {
    return part.level().height() >= TALL * height;
  }

  private List<Part> cut(Part part) {
    List<Row> bands =
        rows.stream()
            .map(letters -> beside(letters, part.level()))
            .flatMap(Optional::stream)
            .filter(row -> row.isCoveredBy(part.level()))
            .sorted(comparingInt(row -> row.band().top()))
            .toList();
    // A large initial has letters to its right alone.
    if (bands.size() < 2 || bands.stream().noneMatch(Row::onTheLeft)) {
      return List.of(part);
    }
    int down = part.bounds().top() - part.level().top();
    List<Span> between = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      int above = bands.get(i - 1).band().bottom() + down;
      int below = bands.get(i).band().top() + down;
      int into = (int) Math.ceil(INTO * height);
      between.add(new Span(Math.min(above, below) - into, Math.max(above, below) + into));
    }
    return ink.partAcross(part, between);
  }

  /** Where a row is at a piece: as high as the nearest letters beside it. */
  private Optional<Row> beside(List<Bounds> letters, Bounds piece) {
    Optional<Bounds> left =
        nearest(letters.stream().filter(each -> each.right() <= piece.right()).toList(), piece)
            .filter(each -> each.centreX() < piece.left());
    Optional<Bounds> right =
        nearest(letters.stream().filter(each -> each.left() >= piece.left()).toList(), piece)
            .filter(each -> each.centreX() > piece.right());
    return left.map(each -> right.map(each::union).orElse(each))
        .or(() -> right)
        .map(band -> new Row(band, left.isPresent()));
  }

  private Optional<Bounds> nearest(List<Bounds> letters, Bounds piece) {
    return letters.stream()
        .filter(each -> -each.overlapX(piece) <= REACH * height)
        .min(comparingDouble(each -> Math.abs(each.centreX() - piece.centreX())));
  }

  /**
   * A row beside a piece.
   *
   * @param band as high as its letters
   * @param onTheLeft whether it has some before the piece
   */
  private record Row(Bounds band, boolean onTheLeft) {

    boolean isCoveredBy(Bounds piece) {
      return band.overlapY(piece) >= COVERED * band.height();
    }
  }

  /**
   * Rows of the raster.
   *
   * @param from the first
   * @param to the row after the last
   */
  record Span(int from, int to) {}
}
