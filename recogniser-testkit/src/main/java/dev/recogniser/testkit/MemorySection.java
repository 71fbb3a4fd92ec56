package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Window;
import dev.recogniser.spi.InferenceEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Native memory is given back. What is measured is the process's: so much is used that a leak
 * stands out, and a bound of half of that leaves room for what allocators keep.
 */
abstract class MemorySection {

  private static final int WARM_UP = 10;

  abstract Subject subject();

  @BeforeEach
  void measure() {
    assumeThat(ResidentMemory.isKnown())
        .as("resident memory is told by Linux and HotSpot only")
        .isTrue();
  }

  @Test
  void closingGivesTheWeightsBack() {
    ModelFile file = large();
    long weights =
        Float.BYTES
            * file.graph().nodes().stream().mapToLong(node -> node.operator().parameters()).sum();
    int engines = 60;
    long growth = growth(engines, () -> useOnce(file));
    assertThat(growth)
        .as("bytes that stay of %d engines", engines)
        .isLessThan(engines * weights / 2);
  }

  private void useOnce(ModelFile file) {
    try (InferenceEngine engine = subject().open(file)) {
      assertThat(Subject.logits(engine, Glyphs.batch(2))).isNotEmpty();
    }
  }

  @Test
  void callsGiveTheirMemoryBack() {
    ModelFile file = wide();
    float[] glyphs = Glyphs.batch(256);
    float[] logits = new float[256 * file.info().scores()];
    float[] features = new float[256 * file.features().size()];
    int calls = 150;
    try (InferenceEngine engine = subject().open(file)) {
      long growth = growth(calls, () -> engine.infer(glyphs, 256, logits, features));
      assertThat(growth)
          .as("bytes that stay of %d calls", calls)
          .isLessThan((long) calls * Float.BYTES * (glyphs.length + features.length) / 2);
    }
  }

  /** By how much so many rounds of work make the process grow outside of Java's heap. */
  private static long growth(int rounds, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long before = ResidentMemory.outsideTheHeap();
    for (int i = 0; i < rounds; i++) {
      work.run();
    }
    return ResidentMemory.outsideTheHeap() - before;
  }

  /** Quickly computed, but with many features. */
  private static ModelFile wide() {
    Layers layers = new Layers(12).conv(1, 4, 1, Window.square(1));
    return Networks.model(layers.rectifiedFeatures().pooledHead(4, 10));
  }

  /** Two million weights: 8 MB. */
  private static ModelFile large() {
    Layers layers = new Layers(11);
    layers.rectifiedFeatures().add(new Operator.Flatten());
    layers.linear(784, 2000);
    layers.add(new Operator.Relu());
    layers.linear(2000, 200);
    return Networks.model(layers.logits(200, 10));
  }
}
