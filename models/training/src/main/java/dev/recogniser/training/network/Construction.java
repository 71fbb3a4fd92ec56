package dev.recogniser.training.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
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
import dev.recogniser.Preprocessing;
import java.util.List;

/** Builds the block of a {@link Network}. */
public final class Construction {

  /** The first of the channels. */
  private static final NDIndex INK = new NDIndex(":, 0:1");

  private final Network network;

  /** How many maps the next layer is given. */
  private int maps;

  private boolean first = true;

  private Construction(Network network, Preprocessing input) {
    this.network = network;
    this.maps = input.channels();
  }

  /**
   * Builds a network, without weights.
   *
   * @param network which
   * @param input what it is given of a glyph
   * @param scores how many it gives of each
   * @return a block from {@code [N, channels, 28, 28]} to {@code [N, scores]}
   */
  public static Block block(Network network, Preprocessing input, int scores) {
    return new Construction(network, input).block(scores);
  }

  private Block block(int scores) {
    SequentialBlock block = new SequentialBlock();
    block.add(network.onInk() ? onInk(trunk()) : trunk());
    block.add(Pool.globalAvgPool2dBlock());
    block.add(Blocks.batchFlattenBlock());
    for (int units : network.hidden()) {
      block.add(Linear.builder().setUnits(units).build());
      block.add(Activation::relu);
    }
    block.add(Linear.builder().setUnits(scores).build());
    // He et al. 2015, arXiv:1502.01852: keeps the variance through ReLU.
    block.setInitializer(
        new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT);
    return block;
  }

  private Block onInk(Block trunk) {
    Shape side = square(network.inkSide());
    Shape step = square(network.stride());
    Shape margin = square(network.inkMargin());
    Block ink =
        LambdaBlock.singleton(glyphs -> Pool.maxPool2d(glyphs.get(INK), side, step, margin, false));
    return new ParallelBlock(
        both -> new NDList(both.get(0).head().mul(both.get(1).head())), List.of(trunk, ink));
  }

  private Block trunk() {
    SequentialBlock block = new SequentialBlock();
    List<List<Integer>> stages = network.stages();
    for (int stage = 0; stage < stages.size(); stage++) {
      if (stage > 0) {
        block.add(Pool.maxPool2dBlock(square(2), square(2)));
      }
      stages.get(stage).forEach(width -> addLayer(block, width));
    }
    return block;
  }

  private void addLayer(SequentialBlock block, int width) {
    if (network.separable() && !first) {
      block.add(convolution(maps, 3, maps));
      block.add(convolution(width, 1, 1));
    } else {
      block.add(convolution(width, 3, 1));
    }
    block.add(BatchNorm.builder().build());
    block.add(Activation::relu);
    maps = width;
    first = false;
  }

  private static Block convolution(int filters, int side, int groups) {
    return Conv2d.builder()
        .setFilters(filters)
        .setKernelShape(square(side))
        .optPadding(square(side / 2))
        .optGroups(groups)
        .optBias(false) // the batch norm has one
        .build();
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
