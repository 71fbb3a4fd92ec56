package dev.recogniser.dl4j.internal;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Writes a convolution in operations of ND4J's, which know neither groups nor padding that differs
 * between opposite sides.
 *
 * <p>Weights are turned to {@code [height, width, inputs, outputs]}: in the model file's order
 * ND4J's depthwise convolution and its convolution of 1 × 1 maps take ten times as long.
 */
final class Convolution {

  private final Program.Builder program;
  private final Operator.Conv conv;

  Convolution(Program.Builder program, Operator.Conv conv) {
    this.program = program;
    this.conv = conv;
  }

  Value lower(Value maps, Value output) {
    Window window = conv.window();
    if (window.isSymmetric()) {
      return lower(maps, output, window);
    }
    Window inside =
        new Window(
            window.height(), window.width(), window.strideDown(), window.strideRight(), 0, 0, 0, 0);
    return lower(padded(maps, window), output, inside);
  }

  private Value padded(Value maps, Window window) {
    int height = window.top() + maps.height() + window.bottom();
    int width = window.left() + maps.width() + window.right();
    Value wider = program.value(maps.channels(), height, width);
    int[][] widths = {
      {0, 0}, {0, 0}, {window.top(), window.bottom()}, {window.left(), window.right()}
    };
    INDArray edges = program.constant(widths);
    program.add(Step.of("pad", maps, wider).with(edges).with(0L).with(0.0));
    return wider;
  }

  private Value lower(Value maps, Value output, Window window) {
    int groups = conv.groups();
    if (groups > 1 && groups == maps.channels()) {
      add("depthwise_conv2d", maps, output, window, 0);
    } else {
      int inputs = maps.channels() / groups;
      int outputs = output.channels() / groups;
      for (int group = 0; group < groups; group++) {
        Value read = maps.part(group * inputs, inputs);
        Value written = output.part(group * outputs, outputs);
        add("conv2d", read, written, window, group * outputs);
      }
    }
    return output;
  }

  private void add(String operation, Value maps, Value output, Window window, int first) {
    int outputs = output.channels();
    boolean depthwise = operation.equals("depthwise_conv2d");
    int inputs = maps.channels();
    INDArray weights =
        program.constant(
            turned(first, outputs),
            window.height(),
            window.width(),
            inputs,
            depthwise ? outputs / inputs : outputs);
    float[] bias = new float[outputs];
    conv.bias().buffer().get(first, bias);
    program.add(
        Step.of(operation, maps, output)
            .with(weights, program.constant(bias, outputs))
            .with(Arguments.convolution(window)));
  }

  /** The weights of some outputs, which become the last axis. */
  private float[] turned(int first, int outputs) {
    Tensor weights = conv.weights();
    int taps = weights.extent(2) * weights.extent(3);
    int inputs = weights.extent(1);
    float[] turned = new float[outputs * inputs * taps];
    for (int i = 0; i < turned.length; i++) {
      int output = first + i % outputs;
      int input = i / outputs % inputs;
      int tap = i / outputs / inputs;
      turned[i] = weights.value((output * inputs + input) * taps + tap);
    }
    return turned;
  }
}
