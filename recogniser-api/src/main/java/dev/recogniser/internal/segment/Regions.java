package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Boxes of a drawing, found by their places: a grid keeps for each of its squares the boxes that
 * touch it. Few touch one, as no two may share more than half of the smaller.
 */
public final class Regions {

  /** The most squares along a side. */
  private static final int FINEST = 64;

  /** The number of no region. */
  static final int NONE = -1;

  /**
   * Two boxes, by their numbers, that share more than half of the smaller one.
   *
   * @param one of them
   * @param other the one after it
   */
  public record Clash(int one, int other) {}

  private final List<Box> boxes;
  private final Box place;

  /** Squares along a side. */
  private final int grid;

  private final List<List<Integer>> squares;
  private Optional<Clash> clash = Optional.empty();

  /**
   * Keeps boxes, up to the first that clashes with one before it.
   *
   * @param boxes each with an area
   * @param place where most of them lie, with an area
   */
  public Regions(List<Box> boxes, Box place) {
    this.boxes = List.copyOf(boxes);
    this.place = place;
    this.grid = (int) Math.max(1, Math.min(FINEST, 2 * Math.sqrt(boxes.size())));
    this.squares = new ArrayList<>(grid * grid);
    for (int square = 0; square < grid * grid; square++) {
      squares.add(new ArrayList<>(0));
    }
    for (int number = 0; number < boxes.size() && clash.isEmpty(); number++) {
      add(number);
    }
  }

  /** The first two that share more than half of the smaller one, if any do. */
  public Optional<Clash> clash() {
    return clash;
  }

  private void add(int number) {
    Box box = boxes.get(number);
    for (List<Integer> square : squares(box)) {
      for (int other : square) {
        if (shared(box, boxes.get(other)) > Math.min(box.area(), boxes.get(other).area()) / 2) {
          clash = Optional.of(new Clash(other, number));
          return;
        }
      }
      square.add(number);
    }
  }

  private static double shared(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  /**
   * Finds whose a piece of ink is.
   *
   * @param least the share that more than is held of it
   * @return the region that holds most of it, of equals the first; or {@link #NONE}
   */
  int holding(Spread piece, double least) {
    int best = NONE;
    double most = least;
    for (int number : touching(piece.bounds())) {
      double share = piece.shareIn(boxes.get(number));
      if (share > most) {
        best = number;
        most = share;
      }
    }
    return best;
  }

  /** The regions that each hold more than a share of a piece, in their order. */
  List<Integer> sharing(Spread piece, double least) {
    return touching(piece.bounds()).stream()
        .filter(number -> piece.shareIn(boxes.get(number)) > least)
        .toList();
  }

  /** The numbers of all boxes that may touch one, in their order. */
  private Collection<Integer> touching(Box box) {
    List<List<Integer>> found = squares(box);
    if (found.size() == 1) {
      return found.get(0);
    }
    Collection<Integer> numbers = new TreeSet<>();
    found.forEach(numbers::addAll);
    return numbers;
  }

  private List<List<Integer>> squares(Box box) {
    int right = column(box.right());
    int bottom = row(box.bottom());
    List<List<Integer>> found = new ArrayList<>();
    for (int row = row(box.y()); row <= bottom; row++) {
      for (int column = column(box.x()); column <= right; column++) {
        found.add(squares.get(row * grid + column));
      }
    }
    return found;
  }

  private int column(double x) {
    return square((x - place.x()) / place.width());
  }

  private int row(double y) {
    return square((y - place.y()) / place.height());
  }

  /** What lies outside is kept in the squares at the edge. */
  private int square(double share) {
    return (int) Math.max(0, Math.min(grid - 1, grid * share));
  }
}
