package dev.recogniser.training.train;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;
import java.util.List;

/**
 * The network: 3 × 3 convolutions, each with batch norm and ReLU, halved by max pooling between one
 * stage and the next, then global average pooling and one linear layer. It takes ink in [0, 1] as
 * it is: the first batch norm does the scaling.
 *
 * @param widths the convolutions' outputs, in stages with a pooling between one and the next
 * @param onInk whether the last maps are multiplied by the ink around each of their places. Only
 *     what the network sees where the pen was can then count, so that explanations point at strokes
 */
record Network(List<List<Integer>> widths, boolean onInk) {

  /**
   * 210 thousand weights. Pooled once, the last maps are 14 × 14; what one of their places sees is
   * 22 pixels wide.
   */
  static final Network STANDARD =
      new Network(List.of(List.of(32, 32), List.of(64, 64, 96, 96)), true);

  /** The shape of one glyph in a batch of one. */
  static final Shape INPUT = new Shape(1, 1, Glyph.SIDE, Glyph.SIDE);

  /**
   * Copies the widths.
   *
   * @throws IllegalArgumentException if there is no layer, one is empty, or the maps would vanish
   */
  Network {
    widths = widths.stream().map(List::copyOf).toList();
    if (widths.isEmpty()
        || widths.size() > 3
        || widths.stream().anyMatch(List::isEmpty)
        || widths.stream().flatMap(List::stream).anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "A network has one to three stages of convolutions, each with at least one output, not "
              + widths
              + ".");
    }
  }

  /**
   * A network of convolutions that are written like {@code 32,32/64,64}: commas within a stage,
   * slashes between stages.
   *
   * @throws IllegalArgumentException if they are written otherwise
   */
  static Network parse(String widths, boolean onInk) {
    try {
      return new Network(
          Arrays.stream(widths.split("/", -1))
              .map(stage -> Arrays.stream(stage.split(",", -1)).map(Integer::valueOf).toList())
              .toList(),
          onInk);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Widths are written like 32,32/64,64, not '" + widths + "'.", e);
    }
  }

  /** How many pixels of the glyph lie between neighbouring places of the last maps. */
  int stride() {
    return 1 << (widths.size() - 1);
  }

  /**
   * How far ink may lie beside a place and still let it count, so that a thin line counts for both
   * its sides.
   */
  int inkMargin() {
    return Math.max(1, stride() / 2);
  }

  /** The side of the square around a place whose ink lets the place count. */
  int inkSide() {
    return stride() + 2 * inkMargin();
  }

  /** How many maps there are at the end. */
  int maps() {
    List<Integer> last = widths.get(widths.size() - 1);
    return last.get(last.size() - 1);
  }

  /**
   * Builds it, without weights.
   *
   * @return a block from {@code [N, 1, 28, 28]} to {@code [N, 62]}
   */
  Block build() {
    SequentialBlock block = new SequentialBlock();
    block.add(onInk ? onInk(trunk()) : trunk());
    block.add(Pool.globalAvgPool2dBlock());
    block.add(Blocks.batchFlattenBlock());
    block.add(Linear.builder().setUnits(LabelIndex.CLASSES).build());
    // He et al. 2015, arXiv:1502.01852: keeps the variance through ReLU.
    block.setInitializer(
        new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT);
    return block;
  }

  private Block onInk(Block trunk) {
    Shape side = new Shape(inkSide(), inkSide());
    Shape step = new Shape(stride(), stride());
    Shape margin = new Shape(inkMargin(), inkMargin());
    Block ink = LambdaBlock.singleton(glyphs -> Pool.maxPool2d(glyphs, side, step, margin, false));
    return new ParallelBlock(
        both -> new NDList(both.get(0).head().mul(both.get(1).head())), List.of(trunk, ink));
  }

  private Block trunk() {
    SequentialBlock block = new SequentialBlock();
    for (int stage = 0; stage < widths.size(); stage++) {
      if (stage > 0) {
        block.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      }
      widths.get(stage).forEach(width -> addConvolution(block, width));
    }
    return block;
  }

  private static void addConvolution(SequentialBlock block, int width) {
    block.add(
        Conv2d.builder()
            .setFilters(width)
            .setKernelShape(new Shape(3, 3))
            .optPadding(new Shape(1, 1))
            .optBias(false) // the batch norm has one
            .build());
    block.add(BatchNorm.builder().build());
    block.add(Activation::relu);
  }
}
