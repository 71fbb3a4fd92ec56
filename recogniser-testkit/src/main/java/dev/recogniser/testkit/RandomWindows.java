package dev.recogniser.testkit;

import dev.recogniser.Glyph;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Convolutions and poolings of many shapes: engines have code of their own for many of them, and
 * may be wrong in one alone. The same ones each time.
 */
final class RandomWindows {

  private static final int SEEDS = 40;
  private static final int[] CHANNELS = {1, 3, 4, 16, 17};
  private static final int CLASSES = 3;

  private final Random random;
  private final Layers layers;
  private final int channels;
  private final int height;
  private final int width;

  /** Begins with a convolution that makes maps from 1 × 1 to 10 × 10 of a glyph. */
  private RandomWindows(int seed) {
    random = new Random(seed);
    layers = new Layers(seed);
    channels = pick(CHANNELS);
    height = 1 + random.nextInt(10);
    width = 1 + random.nextInt(10);
    int side = Glyph.SIDE + 1;
    Window maker = new Window(side - height, side - width, 1, 1, 0, 0, 0, 0);
    layers.conv(1, channels, 1, maker);
  }

  static List<OperatorCases.Case> all() {
    return IntStream.range(0, SEEDS)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    new RandomWindows(seed).convolution(),
                    new RandomWindows(seed).groups(),
                    new RandomWindows(seed).pooling()))
        .toList();
  }

  private OperatorCases.Case convolution() {
    return convolution(pick(CHANNELS), 1);
  }

  private OperatorCases.Case groups() {
    int groups = channels == 16 ? pick(2, 4, 8, 16) : channels;
    return convolution(groups * (1 + random.nextInt(3)), groups);
  }

  private OperatorCases.Case convolution(int outputs, int groups) {
    Window window = window(random.nextBoolean());
    layers.conv(channels, outputs, groups, window);
    return named("conv to " + outputs + " in " + groups + " groups, " + window, outputs);
  }

  private OperatorCases.Case pooling() {
    Window window = window(true);
    switch (random.nextInt(3)) {
      case 0 -> layers.add(new Operator.MaxPool(window));
      case 1 -> layers.add(new Operator.AveragePool(window, true));
      default -> layers.add(new Operator.AveragePool(window, false));
    }
    return named("pool, " + window, channels);
  }

  /** Often of 1 × 1, or as large as the maps, or between. */
  private Window window(boolean symmetric) {
    int rows = pick(1, height, 1 + random.nextInt(height));
    int columns = pick(1, width, 1 + random.nextInt(width));
    int top = random.nextInt(symmetric ? rows / 2 + 1 : rows);
    int left = random.nextInt(symmetric ? columns / 2 + 1 : columns);
    int bottom = symmetric ? top : random.nextInt(rows);
    int right = symmetric ? left : random.nextInt(columns);
    int down = 1 + random.nextInt(4);
    int across = 1 + random.nextInt(4);
    return new Window(rows, columns, down, across, top, left, bottom, right);
  }

  private OperatorCases.Case named(String what, int maps) {
    String name = channels + " maps of " + height + "×" + width + ": " + what;
    return new OperatorCases.Case(
        name,
        Networks.model(layers.features(new Operator.Clip(-99, 99)).pooledHead(maps, CLASSES)));
  }

  private int pick(int... of) {
    return of[random.nextInt(of.length)];
  }
}
