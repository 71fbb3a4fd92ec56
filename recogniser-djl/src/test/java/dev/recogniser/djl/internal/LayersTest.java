package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.Device;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where engines differ from each other: how the operators are to be understood. */
class LayersTest {

  private final NDManager manager = PyTorch.manager(Device.cpu());

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray value(long[] shape, float... numbers) {
    return manager.create(numbers, new Shape(shape));
  }

  private NDArray maps(int channels, int height, int width, float... numbers) {
    return value(new long[] {1, channels, height, width}, numbers);
  }

  private NDArray apply(Operator operator, NDArray... inputs) {
    Shape read = inputs[0].getShape();
    Shape map =
        read.dimension() == 4 ? new Shape(1, 1, read.get(2), read.get(3)) : new Shape(1, 1, 1, 1);
    return operator.accept(new Layers(manager, map)).apply(new NDList(inputs));
  }

  private float[] numbers(Operator operator, NDArray... inputs) {
    return apply(operator, inputs).toFloatArray();
  }

  private static Tensor kernels(int outputs, int inputs, int side, float... numbers) {
    return Tensor.of(numbers, outputs, inputs, side, side);
  }

  @Test
  void padsAConvolutionOnTheSidesThatItSays() {
    Window topAndRight = new Window(2, 2, 1, 1, 1, 0, 0, 1);
    Operator conv = new Operator.Conv(kernels(1, 1, 2, 1, 2, 3, 4), Tensor.of(0f), topAndRight, 1);
    assertThat(numbers(conv, maps(1, 2, 2, 1, 2, 3, 4))).containsExactly(11, 6, 30, 14);
  }

  @Test
  void padsAConvolutionAboveAndOnTheLeftByDifferentNumbers() {
    Window window = new Window(3, 1, 1, 1, 1, 0, 1, 0);
    Tensor column = Tensor.of(new float[] {100, 10, 1}, 1, 1, 3, 1);
    Operator conv = new Operator.Conv(column, Tensor.of(0f), window, 1);
    assertThat(numbers(conv, maps(1, 2, 2, 1, 2, 3, 4))).containsExactly(13, 24, 130, 240);
  }

  @Test
  void stridesDownAndToTheRightByDifferentNumbers() {
    Operator conv =
        new Operator.Conv(
            kernels(1, 1, 1, 1), Tensor.of(0f), new Window(1, 1, 2, 1, 0, 0, 0, 0), 1);
    assertThat(numbers(conv, maps(1, 3, 2, 1, 2, 3, 4, 5, 6))).containsExactly(1, 2, 5, 6);
  }

  @Test
  void convolvesEachMapByItselfInADepthwiseConvolution() {
    Operator conv =
        new Operator.Conv(kernels(2, 1, 1, 2, 10), Tensor.of(1, 0), Window.square(1), 2);
    assertThat(numbers(conv, maps(2, 1, 1, 1, 2))).containsExactly(3, 20);
  }

  @Test
  void convolvesGroupsOfMapsInOrder() {
    Operator conv =
        new Operator.Conv(kernels(2, 2, 1, 1, 10, 100, 1000), Tensor.of(0, 0), Window.square(1), 2);
    assertThat(numbers(conv, maps(4, 1, 1, 1, 2, 3, 4))).containsExactly(21, 4300);
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 4"})
  void countsPaddingInAMeanOnlyWhereItIsToldTo(boolean counted, float first) {
    Window window = Window.square(2).withStride(2).withPadding(1);
    float[] means = numbers(new Operator.AveragePool(window, counted), maps(1, 2, 2, 4, 8, 12, 16));
    assertThat(means).containsExactly(first, 2 * first, 3 * first, 4 * first);
  }

  @Test
  void takesTheMeanOfAllMapsOfAllGlyphsOverWhatLiesInside() {
    NDArray maps = value(new long[] {2, 2, 1, 2}, 1, 3, 5, 7, 9, 11, 13, 15);
    Window window = new Window(1, 2, 1, 1, 0, 1, 0, 1);
    assertThat(numbers(new Operator.AveragePool(window, false), maps))
        .containsExactly(1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15);
  }

  @Test
  void neverFindsTheMaximumInThePadding() {
    Window window = Window.square(2).withStride(2).withPadding(1);
    float[] maxima = numbers(new Operator.MaxPool(window), maps(1, 2, 2, -1, -2, -3, -4));
    assertThat(maxima).containsExactly(-1, -2, -3, -4);
  }

  @Test
  void leavesOutWhatAPoolingsLastWindowDoesNotReach() {
    NDArray pooled =
        apply(
            new Operator.MaxPool(Window.square(2).withStride(2)),
            maps(1, 3, 3, 1, 2, 9, 3, 4, 9, 9, 9, 9));
    assertThat(pooled.getShape()).isEqualTo(new Shape(1, 1, 1, 1));
    assertThat(pooled.toFloatArray()).containsExactly(4);
  }

  @Test
  void leavesMapsOfOneNumberAfterGlobalPooling() {
    NDArray means = apply(new Operator.GlobalAveragePool(), maps(2, 1, 2, 1, 3, 10, 30));
    assertThat(means.getShape()).isEqualTo(new Shape(1, 2, 1, 1));
    assertThat(means.toFloatArray()).containsExactly(2, 20);
  }

  @Test
  void scalesAndShiftsAllNumbersAlikeOrByTheChannel() {
    NDArray maps = maps(2, 1, 2, 1, 2, 3, 4);
    NDArray vector = value(new long[] {1, 2}, 1, 2);
    Tensor channels = Tensor.of(new float[] {10, 100}, 2, 1, 1);
    assertThat(numbers(new Operator.Scale(Tensor.of(2f)), maps)).containsExactly(2, 4, 6, 8);
    assertThat(numbers(new Operator.Scale(channels), maps)).containsExactly(10, 20, 300, 400);
    assertThat(numbers(new Operator.Scale(Tensor.of(3, 4)), vector)).containsExactly(3, 8);
    assertThat(numbers(new Operator.Shift(Tensor.of(2f)), maps)).containsExactly(3, 4, 5, 6);
    assertThat(numbers(new Operator.Shift(channels), maps)).containsExactly(11, 12, 103, 104);
    assertThat(numbers(new Operator.Shift(Tensor.of(3, 4)), vector)).containsExactly(4, 6);
  }

  @Test
  void addsAndMultipliesTwoValuesOrOneWithItself() {
    NDArray one = maps(1, 1, 2, 1, 2);
    NDArray other = maps(1, 1, 2, 10, 20);
    assertThat(numbers(new Operator.Add(), one, other)).containsExactly(11, 22);
    assertThat(numbers(new Operator.Multiply(), one, other)).containsExactly(10, 40);
    assertThat(numbers(new Operator.Add(), one, one)).containsExactly(2, 4);
  }

  @Test
  void rectifiesAndSquashes() {
    NDArray values = value(new long[] {1, 3}, -2, 0.5f, 8);
    assertThat(numbers(new Operator.Relu(), values)).containsExactly(0, 0.5f, 8);
    assertThat(numbers(new Operator.Clip(-1, 6), values)).containsExactly(-1, 0.5f, 6);
    assertThat(numbers(new Operator.LeakyRelu(0.25f), values)).containsExactly(-0.5f, 0.5f, 8);
    assertThat(numbers(new Operator.Sigmoid(), values)[0]).isCloseTo(0.1192029f, within(1e-6f));
    assertThat(numbers(new Operator.Tanh(), values)[1]).isCloseTo(0.4621172f, within(1e-6f));
  }

  @Test
  void putsMapsInARowAndLeavesVectors() {
    NDArray row = apply(new Operator.Flatten(), maps(2, 1, 2, 1, 2, 3, 4));
    assertThat(row.getShape()).isEqualTo(new Shape(1, 4));
    assertThat(row.toFloatArray()).containsExactly(1, 2, 3, 4);
    assertThat(apply(new Operator.Flatten(), row).getShape()).isEqualTo(row.getShape());
  }

  @Test
  void multipliesVectorsByTheRowsOfAMatrix() {
    Tensor matrix = Tensor.of(new float[] {1, 10, 100, 1000}, 2, 2);
    NDArray vector = value(new long[] {1, 2}, 2, 3);
    assertThat(numbers(new Operator.Linear(matrix, Tensor.of(1, 0)), vector))
        .containsExactly(33, 3200);
  }
}
