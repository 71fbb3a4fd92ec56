package dev.recogniser.testkit.example;

import dev.recogniser.format.Graph;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.GuardedEngine;
import dev.recogniser.testkit.oracle.Answer;
import dev.recogniser.testkit.oracle.Oracle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A model that the testkit's oracle computes. */
final class PlainEngine extends GuardedEngine {

  private static final int MOST = 64;

  private final Oracle oracle;

  PlainEngine(Graph graph, EngineInfo info) {
    super(info, MOST);
    oracle = new Oracle(graph);
  }

  @Override
  protected void compute(
      float[] glyphs, int from, int count, float[] logits, float @Nullable [] features) {
    int size = info().model().preprocessing().size();
    float[] part = Arrays.copyOfRange(glyphs, from * size, (from + count) * size);
    Answer answer = oracle.answer(part, count);
    copy(answer.logits(), logits, from, count);
    if (features != null) {
      copy(answer.features(), features, from, count);
    }
  }

  private static void copy(float[] part, float[] whole, int from, int count) {
    System.arraycopy(part, 0, whole, from * (part.length / count), part.length);
  }

  @Override
  protected void release() {
    // It holds Java objects only.
  }
}
