package dev.recogniser.internal.segment;

import java.util.Arrays;

/**
 * A straight, thin line that was traced from row to row of {@link Runs}; it may bow a little, and
 * be broken, or crossed by strokes. In its own rows, which are the raster's columns for a line that
 * lies.
 */
final class RulePath {

  /** In place of a run: paper, where the line is broken. */
  static final int GAP = -1;

  /** In place of a run: a stroke that crosses it. */
  static final int CROSSED = -2;

  private final int first;
  private final int[] runs;
  private final float[] centres;
  private final double thickness;
  private final double limit;
  private final int traced;
  private final int crossed;

  /**
   * A path.
   *
   * @param first its first row
   * @param runs the line's run in each row, or {@link #GAP}, or {@link #CROSSED}
   * @param centres where it is in each row
   * @param thickness of the line across, in pixels
   * @param limit the most pixels across that are still the line, and no stroke that crosses it
   */
  RulePath(int first, int[] runs, float[] centres, double thickness, double limit) {
    this.first = first;
    this.runs = runs;
    this.centres = centres;
    this.thickness = thickness;
    this.limit = limit;
    this.traced = (int) Arrays.stream(runs).filter(run -> run >= 0).count();
    this.crossed = (int) Arrays.stream(runs).filter(run -> run == CROSSED).count();
  }

  int first() {
    return first;
  }

  /** The row after its last. */
  int end() {
    return first + runs.length;
  }

  /** How many rows it goes through. */
  int span() {
    return runs.length;
  }

  /** Its run in a row that it goes through; negative if there is none. */
  int run(int row) {
    return runs[row - first];
  }

  /** Where it is in a row, or would be if it went on straight to there. */
  double at(int row) {
    int inside = Math.max(0, Math.min(runs.length - 1, row - first));
    double slope = (centres[runs.length - 1] - centres[0]) / Math.max(1, runs.length - 1);
    return centres[inside] + slope * (row - first - inside);
  }

  /** Whether it goes through a row, or ends near it. */
  boolean reaches(double row, double tolerance) {
    return row >= first - tolerance && row <= end() - 1 + tolerance;
  }

  double thickness() {
    return thickness;
  }

  /** The most pixels across that are still the line, and no stroke that crosses it. */
  double limit() {
    return limit;
  }

  /** How far beside its way it may lie, in pixels. */
  double tolerance() {
    return tolerance(thickness);
  }

  static double tolerance(double thickness) {
    return Math.max(1.5, 0.75 * thickness);
  }

  /** The share of its rows that are not paper. */
  double coverage() {
    return (double) (traced + crossed) / runs.length;
  }

  /** The share of its rows in which nothing crosses it. */
  double bare() {
    return (double) traced / runs.length;
  }
}
