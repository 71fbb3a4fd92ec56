package dev.recogniser.onnx.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** Memory that a tensor of the graph is read from or written to in place. */
final class Slot implements AutoCloseable {

  private final long[] shape;
  private final int size;
  private FloatBuffer buffer = FloatBuffer.allocate(0);

  /** Over the memory's first part, as large as the last batch. */
  private @Nullable OnnxTensor tensor;

  /** Of glyph tensors of that shape. */
  Slot(int... extents) {
    shape = new long[extents.length + 1];
    int product = 1;
    for (int i = 0; i < extents.length; i++) {
      shape[i + 1] = extents[i];
      product *= extents[i];
    }
    size = product;
  }

  /** How many numbers one glyph takes. */
  int size() {
    return size;
  }

  /** A tensor over the memory's first part, kept for the next batch; not to be closed. */
  OnnxTensor tensor(int count) throws OrtException {
    OnnxTensor kept = tensor;
    if (kept != null && shape[0] == count) {
      return kept;
    }
    close();
    shape[0] = count;
    OnnxTensor made = OnnxTensor.createTensor(Sessions.environment(), room(count), shape.clone());
    tensor = made;
    return made;
  }

  void put(float[] source, int from, int count) {
    room(count).put(0, source, from * size, count * size);
  }

  void get(float[] target, int from, int count) {
    buffer.get(0, target, from * size, count * size);
  }

  private FloatBuffer room(int count) {
    if (buffer.capacity() < count * size) {
      close();
      int roundedUp = Integer.highestOneBit(2 * count - 1); // so that it seldom grows
      buffer =
          ByteBuffer.allocateDirect(roundedUp * size * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
    return buffer.clear().limit(count * size);
  }

  /** Closes the tensor, if there is one; it is made anew when it is asked for. */
  @Override
  public void close() {
    if (tensor != null) {
      tensor.close();
      tensor = null;
    }
  }
}
