package dev.recogniser.onnx.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Memory that a tensor of the graph is read from or written to in place. */
final class Slot {

  private final long[] shape;
  private final int size;
  private FloatBuffer buffer = FloatBuffer.allocate(0);

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

  /** A tensor over the memory's first part; closing it leaves the memory. */
  OnnxTensor tensor(int count) throws OrtException {
    shape[0] = count;
    return OnnxTensor.createTensor(Sessions.environment(), room(count), shape.clone());
  }

  void put(float[] source, int from, int count) {
    room(count).put(0, source, from * size, count * size);
  }

  void get(float[] target, int from, int count) {
    buffer.get(0, target, from * size, count * size);
  }

  private FloatBuffer room(int count) {
    if (buffer.capacity() < count * size) {
      int roundedUp = Integer.highestOneBit(2 * count - 1); // so that it seldom grows
      buffer =
          ByteBuffer.allocateDirect(roundedUp * size * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
    return buffer.clear().limit(count * size);
  }
}
