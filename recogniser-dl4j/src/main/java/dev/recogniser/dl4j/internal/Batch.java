package dev.recogniser.dl4j.internal;

import dev.recogniser.BackendException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A program on memory of its own. For one thread at a time. */
final class Batch implements AutoCloseable {

  private final Program program;
  private final List<INDArray> slots = new ArrayList<>();

  /** By numbers of glyphs: to prepare takes as long as to compute a glyph. */
  private final Map<Integer, List<Call>> calls = new HashMap<>();

  /** Takes memory for so many glyphs; none is left if that fails. */
  Batch(Program program, int most) {
    this.program = program;
    try {
      for (int size : program.slots().sizes()) {
        slots.add(Nd4j.createUninitialized(DataType.FLOAT, (long) most * size));
      }
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Runs a part of the caller's arrays; if that fails, the memory is released. A number of glyphs
   * is made up of powers of two, so that there are few to prepare: what is prepared for each number
   * of glyphs, here and in oneDNN, is kept.
   */
  Batch run(float[] ink, int from, int count, float[] scores, float @Nullable [] maps) {
    try {
      for (int done = 0; done < count; ) {
        int power = Integer.highestOneBit(count - done);
        runPower(ink, from + done, power, scores, maps);
        done += power;
      }
      return this;
    } catch (RuntimeException e) {
      close();
      throw new BackendException(
          "ND4J failed on a batch of " + count + " glyphs: " + e.getMessage(), e);
    }
  }

  private void runPower(float[] ink, int from, int count, float[] scores, float @Nullable [] maps) {
    put(program.glyphs(), ink, from, count);
    calls.computeIfAbsent(count, this::prepare).forEach(Call::run);
    get(program.logits(), scores, from, count);
    if (maps != null) {
      get(program.features(), maps, from, count);
    }
  }

  private List<Call> prepare(int count) {
    return program.steps().stream().map(step -> call(step, count)).toList();
  }

  private Call call(Step step, int count) {
    List<INDArray> inputs = new ArrayList<>();
    step.inputs().forEach(value -> inputs.add(array(value, count)));
    inputs.addAll(step.constants());
    return new Call(step, inputs, array(step.output(), count));
  }

  private INDArray array(Value value, int count) {
    long rows = value.height();
    long columns = value.width();
    long[] shape = {count, value.channels(), rows, columns};
    long[] strides = {value.total(), rows * columns, columns, 1};
    return Nd4j.create(memory(value), shape, strides, value.from(), 'c');
  }

  private DataBuffer memory(Value value) {
    return slots.get(program.slots().of(value)).data();
  }

  private void put(Value value, float[] source, int from, int count) {
    int first = from * value.size();
    memory(value).setData(Arrays.copyOfRange(source, first, first + count * value.size()));
  }

  private void get(Value value, float[] target, int from, int count) {
    int size = value.size();
    memory(value).asNioFloat().get(0, target, from * size, count * size);
  }

  @Override
  public void close() {
    slots.forEach(INDArray::close);
  }
}
