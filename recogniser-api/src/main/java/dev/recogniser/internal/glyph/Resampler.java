package dev.recogniser.internal.glyph;

/**
 * Resamples one axis with the bicubic kernel (Keys 1981, a = −1/2), widened by the scale where the
 * image shrinks, so that nothing is skipped. Inputs that would lie outside count as paper.
 */
public final class Resampler {

  private final int[] first;
  private final float[][] weights;

  private Resampler(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** The first input that an output weighs. */
  public int first(int output) {
    return first[output];
  }

  /** The weights of an output's inputs, from the first on; not to be changed. */
  public float[] weights(int output) {
    return weights[output];
  }

  /**
   * Weighs the inputs of one axis.
   *
   * @param inputs how many there are
   * @param start where the first output begins, in inputs
   * @param step how many inputs an output covers
   * @param outputs how many are wanted
   */
  public static Resampler of(int inputs, double start, double step, int outputs) {
    int[] first = new int[outputs];
    float[][] weights = new float[outputs][];
    double width = Math.max(step, 1);
    for (int i = 0; i < outputs; i++) {
      double centre = start + (i + 0.5) * step;
      int from = (int) Math.ceil(centre - 2 * width - 0.5);
      int to = (int) Math.floor(centre + 2 * width - 0.5);
      first[i] = Math.min(Math.max(from, 0), inputs);
      weights[i] = inside(weigh(from, to, centre, width), from, first[i], inputs);
    }
    return new Resampler(first, weights);
  }

  private static double[] weigh(int from, int to, double centre, double width) {
    double[] weights = new double[to - from + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = bicubic((from + i + 0.5 - centre) / width);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static float[] inside(double[] weights, int from, int first, int inputs) {
    int length = Math.max(0, Math.min(from + weights.length, inputs) - first);
    float[] inside = new float[length];
    for (int i = 0; i < length; i++) {
      inside[i] = (float) weights[first - from + i];
    }
    return inside;
  }

  private static double bicubic(double distance) {
    double t = Math.abs(distance);
    if (t >= 2) {
      return 0;
    }
    return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : ((-0.5 * t + 2.5) * t - 4) * t + 2;
  }
}
