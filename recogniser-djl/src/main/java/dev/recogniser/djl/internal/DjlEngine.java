package dev.recogniser.djl.internal;

import static java.util.Objects.requireNonNull;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.BackendException;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.GuardedEngine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A model in PyTorch. */
final class DjlEngine extends GuardedEngine {

  /** More glyphs at once gain nothing and take more memory. */
  static final int MOST = 64;

  /** So many callers at once are served without taking new memory. */
  private static final int IDLE = 32;

  private final NDManager weights;
  private final Network network;

  /**
   * Memory for glyphs, of calls that have ended. New memory for each call would be fast, too, but
   * stay until the garbage collector runs, which sees little of it.
   */
  private final ArrayBlockingQueue<ByteBuffer> idle = new ArrayBlockingQueue<>(IDLE);

  /** Takes the weights over. */
  private DjlEngine(EngineInfo info, NDManager weights, Network network) {
    super(info, MOST);
    this.weights = weights;
    this.network = network;
  }

  static DjlEngine open(ModelFile file, EngineOptions options) {
    NDManager weights = PyTorch.manager(options.device());
    try {
      return open(file, options, weights);
    } catch (EngineException e) {
      weights.close();
      throw new BackendException(
          "PyTorch does not take the model on " + options.device() + ": " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      weights.close();
      throw e;
    }
  }

  private static DjlEngine open(ModelFile file, EngineOptions options, NDManager weights) {
    EngineInfo info =
        new EngineInfo(
            file.info(),
            file.features(),
            file.head(),
            PyTorch.version(),
            options.device(),
            PyTorch.threads(options.threadsWithProcessor()));
    DjlEngine engine = new DjlEngine(info, weights, Network.of(file.graph(), weights));
    // A GPU may be there and yet not compute, if this PyTorch was built for others.
    int size = info.model().preprocessing().size();
    engine.infer(new float[size], 1, new float[info.model().scores()], null);
    return engine;
  }

  @Override
  protected void compute(
      float[] glyphs, int from, int count, float[] logits, float @Nullable [] features) {
    PyTorch.limitThreads();
    ByteBuffer kept = idle.poll();
    ByteBuffer ink = kept == null ? room() : kept;
    int size = info().model().preprocessing().size();
    ink.clear().limit(count * size * Float.BYTES);
    ink.asFloatBuffer().put(glyphs, from * size, count * size);
    try (NDManager call = weights.newSubManager()) {
      Map<String, NDArray> values = new HashMap<>();
      Shape shape = new Shape(count, size / Glyph.PIXELS, Glyph.SIDE, Glyph.SIDE);
      values.put(Graph.GLYPHS, call.create(ink, shape, DataType.FLOAT32));
      network.run(values);
      copy(values, Graph.LOGITS, logits, from * info().model().scores());
      if (features != null) {
        copy(values, Graph.FEATURES, features, from * info().features().size());
      }
    } catch (EngineException e) {
      throw new BackendException(
          "PyTorch failed on a batch of " + count + " glyphs: " + e.getMessage(), e);
    }
    boolean unused = idle.offer(ink);
  }

  private ByteBuffer room() {
    int size = info().model().preprocessing().size();
    return ByteBuffer.allocateDirect(MOST * size * Float.BYTES).order(ByteOrder.nativeOrder());
  }

  /** Straight out of PyTorch's own memory. */
  private static void copy(Map<String, NDArray> values, String name, float[] target, int at) {
    NDArray value = requireNonNull(values.get(name));
    value.toByteBuffer(true).asFloatBuffer().get(target, at, Math.toIntExact(value.size()));
  }

  @Override
  protected void release() {
    idle.clear();
    weights.close();
  }
}
