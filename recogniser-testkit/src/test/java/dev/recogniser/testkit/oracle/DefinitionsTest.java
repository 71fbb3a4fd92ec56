package dev.recogniser.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each definition gives, computed by hand, where one could read it in two ways. */
class DefinitionsTest {

  private static final Values TWO_BY_TWO = maps(Shape.maps(1, 2, 2), 1, 2, 3, 4);

  private static Values maps(Shape shape, double... numbers) {
    return Values.define(
        shape, (channel, y, x) -> numbers[(channel * shape.height() + y) * shape.width() + x]);
  }

  private static float[] apply(Operator operator, Shape output, Values... inputs) {
    float[] numbers = new float[output.size()];
    operator.accept(new Definitions(List.of(inputs), output)).copyTo(numbers, 0);
    return numbers;
  }

  private static Operator.Conv conv(Window window, int groups, int outputs, float... weights) {
    int inputs = weights.length / outputs / window.height() / window.width();
    Tensor kernels = Tensor.of(weights, outputs, inputs, window.height(), window.width());
    return new Operator.Conv(kernels, Tensor.of(new float[outputs]), window, groups);
  }

  @Test
  void correlatesAndDoesNotTurnTheKernelRound() {
    assertThat(
            apply(conv(Window.square(2), 1, 1, 1, 10, 100, 1000), Shape.maps(1, 1, 1), TWO_BY_TWO))
        .containsExactly(4321);
  }

  @Test
  void padsTopAndLeftBottomAndRightByTheirOwnNumbers() {
    Window window = new Window(2, 2, 1, 1, 1, 0, 0, 1);
    assertThat(apply(conv(window, 1, 1, 1, 2, 3, 4), Shape.maps(1, 2, 2), TWO_BY_TWO))
        .containsExactly(11, 6, 30, 14);
  }

  @Test
  void strides() {
    Window window = new Window(1, 1, 2, 3, 0, 0, 0, 0);
    Values maps = Values.define(Shape.maps(1, 3, 5), (channel, y, x) -> 10 * y + x);
    assertThat(apply(conv(window, 1, 1, 1), Shape.maps(1, 2, 2), maps))
        .containsExactly(0, 3, 20, 23);
  }

  @Test
  void givesEachGroupItsOwnMaps() {
    Values maps = maps(Shape.maps(4, 1, 1), 1, 10, 100, 1000);
    assertThat(apply(conv(Window.square(1), 2, 2, 1, 2, 3, 4), Shape.maps(2, 1, 1), maps))
        .containsExactly(21, 4300);
  }

  @Test
  void letsPaddingNeverWinAMaximum() {
    Values negative = maps(Shape.maps(1, 1, 2), -3, -5);
    Operator pool = new Operator.MaxPool(new Window(2, 2, 1, 1, 1, 1, 1, 1));
    assertThat(apply(pool, Shape.maps(1, 2, 3), negative)).containsExactly(-3, -3, -5, -3, -3, -5);
  }

  @Test
  void countsPaddingInAMeanOrNot() {
    Window corner = new Window(2, 2, 2, 2, 1, 1, 1, 1);
    assertThat(apply(new Operator.AveragePool(corner, true), Shape.maps(1, 2, 2), TWO_BY_TWO))
        .containsExactly(0.25f, 0.5f, 0.75f, 1);
    assertThat(apply(new Operator.AveragePool(corner, false), Shape.maps(1, 2, 2), TWO_BY_TWO))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void multipliesRowsOfTheMatrix() {
    Operator linear =
        new Operator.Linear(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3), Tensor.of(0.5f, -1));
    Values vector = maps(Shape.vector(3), 1, 10, 100);
    assertThat(apply(linear, Shape.vector(2), vector)).containsExactly(321.5f, 653);
  }

  @Test
  void flattensMapAfterMap() {
    Values maps = maps(Shape.maps(2, 1, 2), 1, 2, 3, 4);
    assertThat(apply(new Operator.Flatten(), Shape.vector(4), maps)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void shiftsAndScalesByChannel() {
    Values maps = maps(Shape.maps(2, 1, 2), 1, 2, 3, 4);
    Operator scale = new Operator.Scale(Tensor.of(new float[] {2, -1}, 2, 1, 1));
    assertThat(apply(scale, Shape.maps(2, 1, 2), maps)).containsExactly(2, 4, -3, -4);
    Operator shift = new Operator.Shift(Tensor.of(0.5f));
    assertThat(apply(shift, Shape.maps(2, 1, 2), maps)).containsExactly(1.5f, 2.5f, 3.5f, 4.5f);
  }

  @Test
  void bendsNumbersAsTheActivationsSay() {
    Values vector = maps(Shape.vector(3), -2, 0, 8);
    Shape shape = Shape.vector(3);
    assertThat(apply(new Operator.Relu(), shape, vector)).containsExactly(0, 0, 8);
    assertThat(apply(new Operator.Clip(-1, 6), shape, vector)).containsExactly(-1, 0, 6);
    assertThat(apply(new Operator.LeakyRelu(0.25f), shape, vector)).containsExactly(-0.5f, 0, 8);
    assertThat(apply(new Operator.Sigmoid(), shape, vector)[0]).isEqualTo(0.1192f, within(1e-4f));
    assertThat(apply(new Operator.Tanh(), shape, vector)[0]).isEqualTo(-0.9640f, within(1e-4f));
  }

  @Test
  void roundsToStepsHalvesToEvenOnes() {
    Shape shape = Shape.vector(6);
    Values vector = maps(shape, -1, 0.125, 0.375, 0.624, 63.75, 64);
    assertThat(apply(new Operator.Quantise(0.25f), shape, vector))
        .containsExactly(0, 0, 0.5f, 0.5f, 63.75f, 63.75f);
  }

  @Test
  void addsAndMultipliesTwoValues() {
    Values other = maps(Shape.maps(1, 2, 2), 10, 20, 30, 40);
    Shape shape = Shape.maps(1, 2, 2);
    assertThat(apply(new Operator.Add(), shape, TWO_BY_TWO, other)).containsExactly(11, 22, 33, 44);
    assertThat(apply(new Operator.Multiply(), shape, TWO_BY_TWO, other))
        .containsExactly(10, 40, 90, 160);
    assertThat(apply(new Operator.GlobalAveragePool(), Shape.maps(1, 1, 1), TWO_BY_TWO))
        .containsExactly(2.5f);
  }
}
