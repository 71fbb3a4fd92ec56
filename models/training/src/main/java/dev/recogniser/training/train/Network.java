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
import java.util.List;

/**
 * The network: 3 × 3 convolutions, each with batch norm and ReLU, halved twice by max pooling, then
 * global average pooling and one linear layer. It takes ink in [0, 1] as it is: the first batch
 * norm does the scaling.
 *
 * @param widths the convolutions' outputs, in stages with a pooling between one and the next
 * @param onInk whether the last maps are multiplied by the ink beneath, so that only what is seen
 *     where the pen was can count
 */
record Network(List<List<Integer>> widths, boolean onInk) {

  /** 288 thousand weights. */
  static final Network STANDARD =
      new Network(List.of(List.of(32, 32), List.of(64, 64), List.of(128, 128)), false);

  /** Ink counts for a place of the last maps if it lies in the square of this side around it. */
  static final int INK = 4;

  /** The shape of one glyph in a batch of one. */
  static final Shape INPUT = new Shape(1, 1, Glyph.SIDE, Glyph.SIDE);

  /** Copies the widths. */
  Network {
    widths = widths.stream().map(List::copyOf).toList();
  }

  /**
   * Builds it, without weights.
   *
   * @return a block from {@code [N, 1, 28, 28]} to {@code [N, 62]}
   */
  Block build() {
    SequentialBlock block = new SequentialBlock();
    block.add(onInk ? onInk(maps()) : maps());
    block.add(Pool.globalAvgPool2dBlock());
    block.add(Blocks.batchFlattenBlock());
    block.add(Linear.builder().setUnits(LabelIndex.CLASSES).build());
    // He et al. 2015, arXiv:1502.01852: keeps the variance through ReLU.
    block.setInitializer(
        new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT);
    return block;
  }

  private static Block onInk(Block maps) {
    Shape window = new Shape(INK, INK);
    Shape stride = new Shape(2, 2);
    Shape padding = new Shape(1, 1);
    return new ParallelBlock(
        both -> new NDList(both.get(0).head().mul(both.get(1).head())),
        List.of(
            maps,
            LambdaBlock.singleton(ink -> Pool.maxPool2d(ink, window, stride, padding, false))));
  }

  private Block maps() {
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
