package dev.recogniser.internal.glyph;

/**
 * Resamples one axis with the bicubic kernel (Keys 1981, a = −1/2), widened by the scale where the
 * image shrinks, so that nothing is skipped. Inputs that would lie outside count as paper.
 */
public final class Resampler {

  private final int[] first;
  private final int[] end;

  /** Where an output's weights would begin, if its first input were input 0. */
  private final int[] offset;

  private final float[] weights;

  private Resampler(int inputs, double start, double step, int outputs) {
    double width = Math.max(step, 1);
    this.first = new int[outputs];
    this.end = new int[outputs];
    this.offset = new int[outputs];
    int count = 0;
    for (int i = 0; i < outputs; i++) {
      double centre = start + (i + 0.5) * step;
      first[i] = Math.min(Math.max(from(centre, width), 0), inputs);
      end[i] = Math.max(first[i], Math.min(to(centre, width) + 1, inputs));
      offset[i] = count - first[i];
      count += end[i] - first[i];
    }
    this.weights = new float[count];
    weigh(start, step, width);
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
    return new Resampler(inputs, start, step, outputs);
  }

  /** The first input that an output weighs; never less than that of the output before. */
  public int first(int output) {
    return first[output];
  }

  /** The input after the last that an output weighs; never less than that of the output before. */
  public int end(int output) {
    return end[output];
  }

  /** The weight of one of the inputs that an output weighs. */
  public float weight(int output, int input) {
    return weights[offset[output] + input];
  }

  /** The first output, from one on, that weighs an input or lies beyond it. */
  int reached(int output, int input) {
    int reached = output;
    while (reached < end.length && end[reached] <= input) {
      reached++;
    }
    return reached;
  }

  private static int from(double centre, double width) {
    return (int) Math.ceil(centre - 2 * width - 0.5);
  }

  private static int to(double centre, double width) {
    return (int) Math.floor(centre + 2 * width - 0.5);
  }

  private void weigh(double start, double step, double width) {
    double[] kernel = new double[(int) (4 * width) + 2];
    for (int i = 0; i < first.length; i++) {
      double centre = start + (i + 0.5) * step;
      int from = from(centre, width);
      double sum = 0;
      for (int k = 0; k <= to(centre, width) - from; k++) {
        kernel[k] = bicubic((from + k + 0.5 - centre) / width);
        sum += kernel[k];
      }
      for (int input = first[i]; input < end[i]; input++) {
        weights[offset[i] + input] = (float) (kernel[input - from] / sum);
      }
    }
  }

  private static double bicubic(double distance) {
    double t = Math.abs(distance);
    if (t >= 2) {
      return 0;
    }
    return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : ((-0.5 * t + 2.5) * t - 4) * t + 2;
  }
}
