package dev.recogniser.internal.glyph;

import static dev.recogniser.Glyph.SIDE;

import dev.recogniser.Box;
import dev.recogniser.Stroke;

/**
 * A stroke in steps of equal length, in the glyph's pixels: where the points that describe it lie
 * on its line makes no difference.
 */
final class PenWalk {

  /** The most steps: more than any pen needs for a glyph. */
  private static final int MOST = 4096;

  private final double[] xs;
  private final double[] ys;

  private PenWalk(int steps) {
    this.xs = new double[steps + 1];
    this.ys = new double[steps + 1];
  }

  /** Walks along a stroke by steps of a pixel or less. */
  static PenWalk of(Stroke stroke, Box square) {
    double[] passed = new double[stroke.size()];
    for (int i = 1; i < passed.length; i++) {
      passed[i] =
          passed[i - 1]
              + Math.hypot(
                  (stroke.x(i) - stroke.x(i - 1)) * SIDE / square.width(),
                  (stroke.y(i) - stroke.y(i - 1)) * SIDE / square.height());
    }
    double length = passed[passed.length - 1];
    int steps = (int) Math.min(MOST, Math.ceil(length));
    PenWalk walk = new PenWalk(steps);
    int leg = 1;
    for (int i = 0; i <= steps; i++) {
      double along = steps == 0 ? 0 : length * i / steps;
      while (leg < passed.length - 1 && passed[leg] < along) {
        leg++;
      }
      walk.put(i, stroke, leg, along, passed, square);
    }
    return walk;
  }

  /** The point so far along a stroke, which lies on the leg that ends with one of its points. */
  private void put(int i, Stroke stroke, int leg, double along, double[] passed, Box square) {
    int to = Math.min(leg, passed.length - 1);
    int from = Math.max(0, to - 1);
    double reach = passed[to] - passed[from];
    double share = reach > 0 ? Math.min(1, (along - passed[from]) / reach) : 0;
    double x = stroke.x(from) + share * (stroke.x(to) - stroke.x(from));
    double y = stroke.y(from) + share * (stroke.y(to) - stroke.y(from));
    xs[i] = (x - square.x()) * SIDE / square.width();
    ys[i] = (y - square.y()) * SIDE / square.height();
  }

  /** How many steps; none for a dot. */
  int steps() {
    return xs.length - 1;
  }

  /** Where a step begins, and the one before it ends. */
  double x(int step) {
    return xs[step];
  }

  /** Where a step begins, and the one before it ends. */
  double y(int step) {
    return ys[step];
  }

  /**
   * Where the pen goes at a step: from where the step before it begins to where the one after it
   * ends, so that the coarse grid of a tablet or a screen does not count.
   *
   * @return a part of a turn, from 0, which is to the right, clockwise, to 1
   */
  double direction(int step) {
    double turn = Math.atan2(down(step), right(step)) / (2 * Math.PI);
    return turn < 0 ? turn + 1 : turn;
  }

  /** How far it goes there, as the crow flies: hardly at all where it turns back, and in a dot. */
  double progress(int step) {
    return Math.hypot(right(step), down(step));
  }

  private double right(int step) {
    return xs[Math.min(steps(), step + 2)] - xs[Math.max(0, step - 1)];
  }

  private double down(int step) {
    return ys[Math.min(steps(), step + 2)] - ys[Math.max(0, step - 1)];
  }

  /** How far a place lies from a step, squared. */
  double squaredDistance(int step, double x, double y) {
    double right = xs[step + 1] - xs[step];
    double down = ys[step + 1] - ys[step];
    double square = right * right + down * down;
    double toX = x - xs[step];
    double toY = y - ys[step];
    double share = square > 0 ? (toX * right + toY * down) / square : 0;
    double nearest = Math.max(0, Math.min(1, share));
    double offX = toX - nearest * right;
    double offY = toY - nearest * down;
    return offX * offX + offY * offY;
  }
}
