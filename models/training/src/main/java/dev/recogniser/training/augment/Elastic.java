package dev.recogniser.training.augment;

import static dev.recogniser.Glyph.PIXELS;
import static dev.recogniser.Glyph.SIDE;

import java.util.random.RandomGenerator;

/**
 * Elastic distortion (Simard, Steinkraus and Platt, <i>Best Practices for Convolutional Neural
 * Networks Applied to Visual Document Analysis</i>, ICDAR 2003): a smooth random field displaces
 * the pixels. Where the paper blurs a random displacement of every pixel, this interpolates those
 * of a coarse grid with cubic B-splines, which looks the same and is far cheaper; a grid of spacing
 * {@code s} corresponds to the paper's σ of about {@code s / 1.7}.
 *
 * @param strength the most that a pixel is displaced along either axis, in pixels, from 0 to half
 *     the spacing, so that no two nodes of the grid change places; the root mean square is about
 *     0.28 of it
 * @param spacing of the grid, in pixels, from 3 to 28: the larger, the smoother
 */
public record Elastic(double strength, double spacing) {

  /** Displaces nothing. */
  public static final Elastic NONE = new Elastic(0, 7);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Elastic {
    Range.require("The spacing of an elastic distortion, in pixels,", spacing, 3, SIDE);
    Range.require(
        "The strength of an elastic distortion, in pixels and up to half its spacing,",
        strength,
        0,
        spacing / 2);
  }

  /** The displacement of each pixel along one axis. */
  double[] draw(RandomGenerator random) {
    double[] field = new double[PIXELS];
    if (strength > 0) {
      double[][] nodes = nodes(random);
      double[][] weights = weights();
      for (int y = 0; y < SIDE; y++) {
        double[] line = line(nodes, weights[y], (int) (y / spacing));
        for (int x = 0; x < SIDE; x++) {
          int left = (int) (x / spacing);
          for (int k = 0; k < 4; k++) {
            field[y * SIDE + x] += weights[x][k] * line[left + k];
          }
        }
      }
    }
    return field;
  }

  private double[][] nodes(RandomGenerator random) {
    int count = (int) ((SIDE - 1) / spacing) + 4;
    double[][] nodes = new double[count][count];
    for (double[] row : nodes) {
      for (int i = 0; i < count; i++) {
        row[i] = Chance.upTo(random, strength);
      }
    }
    return nodes;
  }

  /** What the four rows of nodes from {@code top} give at one height. */
  private static double[] line(double[][] nodes, double[] weights, int top) {
    double[] line = new double[nodes.length];
    for (int k = 0; k < 4; k++) {
      for (int i = 0; i < line.length; i++) {
        line[i] += weights[k] * nodes[top + k][i];
      }
    }
    return line;
  }

  /** How much each of the four nodes around a pixel counts for it, alike along both axes. */
  private double[][] weights() {
    double[][] weights = new double[SIDE][];
    for (int i = 0; i < SIDE; i++) {
      double t = i / spacing % 1;
      double u = 1 - t;
      weights[i] =
          new double[] {
            u * u * u / 6,
            (3 * t * t * t - 6 * t * t + 4) / 6,
            (3 * u * u * u - 6 * u * u + 4) / 6,
            t * t * t / 6
          };
    }
    return weights;
  }
}
