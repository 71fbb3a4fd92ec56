package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tensor that is kept between calls lies over the memory that is filled, and does not leak. */
class SlotTest {

  private final Slot slot = new Slot(3);

  @AfterEach
  void close() {
    slot.close();
  }

  @Test
  void keepsTheTensorForAsManyGlyphs() throws OrtException {
    OnnxTensor first = slot.tensor(2);

    assertThat(slot.tensor(2)).isSameAs(first);
    assertThat(first.isClosed()).isFalse();
  }

  @Test
  void closesTheTensorOfAnotherNumberOfGlyphs() throws OrtException {
    OnnxTensor two = slot.tensor(2);
    OnnxTensor one = slot.tensor(1);

    assertThat(two.isClosed()).isTrue();
    assertThat(one.getInfo().getShape()).containsExactly(1, 3);
  }

  @Test
  void closesTheTensorThatItKeeps() throws OrtException {
    OnnxTensor kept = slot.tensor(2);
    slot.close();

    assertThat(kept.isClosed()).isTrue();
    assertThat(slot.tensor(2).isClosed()).as("the next, made anew").isFalse();
  }

  @Test
  void itsTensorHasWhatWasPutLast() throws OrtException {
    for (int count : new int[] {1, 1, 40, 3, 41, 40, 64, 1}) {
      float[] values = new float[3 * 64];
      for (int i = 0; i < values.length; i++) {
        values[i] = 100 * count + i;
      }
      slot.put(values, 64 - count, count);
      float[] seen = new float[3 * count];
      slot.tensor(count).getFloatBuffer().get(seen);

      assertThat(seen).isEqualTo(Arrays.copyOfRange(values, 3 * (64 - count), 3 * 64));
    }
  }
}
