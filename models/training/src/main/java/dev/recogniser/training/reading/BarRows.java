package dev.recogniser.training.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts bars into rows in which none touches another: first what was chosen, then the short. */
final class BarRows {

  /** No bar has less room: its label and number need it. */
  static final double LEAST = 29;

  private static final double APART = 1.5;

  /**
   * A bar's place.
   *
   * @param bar the bar
   * @param row from 0 downwards
   */
  record Placed(Bar bar, int row) {}

  private BarRows() {}

  /**
   * Places bars.
   *
   * @param scale of the bars' boxes on the page
   */
  static List<Placed> of(List<Bar> bars, double scale) {
    List<Bar> order = new ArrayList<>(bars);
    order.sort(
        Comparator.comparing(Bar::chosen)
            .reversed()
            .thenComparing(bar -> bar.chosen() ? 0 : bar.pieces())
            .thenComparing(Bar::middle));
    List<Placed> placed = new ArrayList<>();
    for (Bar bar : order) {
      int row = 0;
      while (isTaken(row, bar, placed, scale)) {
        row++;
      }
      placed.add(new Placed(bar, row));
    }
    return placed;
  }

  private static boolean isTaken(int row, Bar bar, List<Placed> placed, double scale) {
    return placed.stream()
        .anyMatch(
            other ->
                other.row() == row
                    && (other.bar().chosen() != bar.chosen() || touch(other.bar(), bar, scale)));
  }

  private static boolean touch(Bar one, Bar other, double scale) {
    double distance = scale * Math.abs(one.middle() - other.middle());
    return distance < (room(one, scale) + room(other, scale)) / 2 + APART;
  }

  /** How wide a bar is on the page. */
  static double room(Bar bar, double scale) {
    return Math.max(LEAST, scale * bar.box().width());
  }
}
