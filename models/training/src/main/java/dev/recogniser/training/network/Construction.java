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
import dev.recogniser.training.network.Convolution.Ending;
import java.util.List;

/** Builds the block of a {@link Network}. */
public final class Construction {

  /** The first of the channels. */
  private static final NDIndex INK = new NDIndex(":, 0:1");

  private final Network network;
  private final int channels;

  private Construction(Network network, Preprocessing input) {
    this.network = network;
    this.channels = input.channels();
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
    network.layers(channels).forEach(layer -> addLayer(block, layer));
    return block;
  }

  private static void addLayer(SequentialBlock block, Layer layer) {
    if (layer.pooled()) {
      block.add(Pool.maxPool2dBlock(square(2), square(2)));
    }
    if (layer.sum()) {
      SequentialBlock change = new SequentialBlock();
      layer.convolutions().forEach(each -> addConvolution(change, each));
      block.add(
          new ParallelBlock(
              both -> new NDList(both.get(0).head().add(both.get(1).head())),
              List.of(change, Blocks.identityBlock())));
    } else {
      layer.convolutions().forEach(each -> addConvolution(block, each));
    }
    if (layer.relu()) {
      block.add(Activation::relu);
    }
  }

  private static void addConvolution(SequentialBlock block, Convolution convolution) {
    block.add(
        Conv2d.builder()
            .setFilters(convolution.outputs())
            .setKernelShape(square(convolution.side()))
            .optStride(square(convolution.stride()))
            .optPadding(square(convolution.padding()))
            .optGroups(convolution.groups())
            .optBias(false) // the batch norm has one
            .build());
    if (convolution.ending() != Ending.NOTHING) {
      block.add(BatchNorm.builder().build());
    }
    if (convolution.ending() == Ending.RELU) {
      block.add(Activation::relu);
    }
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
