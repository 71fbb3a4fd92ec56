package dev.recogniser.training.adopt;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.recogniser.Glyph;
import dev.recogniser.ModelException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Runs the foreign file as its training framework meant it. Shares nothing with the translation.
 */
final class Original {

  private static final int BATCH = 16;

  private final ForeignInput input;
  private final Convention convention;
  private final String output;

  Original(ForeignInput input, Convention convention, String output) {
    this.input = input;
    this.convention = convention;
    this.output = output;
  }

  /** What it gives for glyphs: as many numbers for each. */
  double[] run(ForeignModel model, float[] values) {
    int glyphs = values.length / input.preprocessing().size();
    int batch = (int) (input.batch() == ForeignInput.OPEN_BATCH ? BATCH : input.batch());
    double[] all = new double[0];
    try (OrtSession session = Runtimes.open(model.path())) {
      for (int from = 0; from < glyphs; from += batch) {
        double[] some = run(session, values, from, batch);
        int each = some.length / batch;
        int wanted = Math.min(batch, glyphs - from);
        all = from == 0 ? new double[glyphs * each] : all;
        System.arraycopy(some, 0, all, from * each, wanted * each);
      }
    } catch (OrtException e) {
      throw new ModelException(
          "ONNX Runtime does not run the original: " + Runtimes.line(e) + " Export it again.", e);
    }
    return all;
  }

  private double[] run(OrtSession session, float[] values, int from, int batch)
      throws OrtException {
    double[] images = new double[batch * input.channels() * Glyph.PIXELS];
    for (int i = 0; i < images.length; i++) {
      images[i] = convention.of(value(values, from, i));
    }
    try (OnnxTensor tensor = tensor(images, shape(batch));
        OrtSession.Result result = session.run(Map.of(input.name(), tensor), Set.of(output))) {
      return numbers(result.get(0));
    }
  }

  /** Our value for a number's place in the foreign input; past the last glyph the last again. */
  private double value(float[] values, int from, int index) {
    int channels = input.channels();
    int image = index / (channels * Glyph.PIXELS);
    int within = index % (channels * Glyph.PIXELS);
    boolean last = input.layout() == Layout.NHWC;
    int pixel = last ? within / channels : within % Glyph.PIXELS;
    int channel = last ? within % channels : within / Glyph.PIXELS;
    int ours = Math.min(channel, input.preprocessing().channels() - 1);
    int row = pixel / Glyph.SIDE;
    int column = pixel % Glyph.SIDE;
    int upright = convention.transposed() ? column * Glyph.SIDE + row : pixel;
    int size = input.preprocessing().size();
    int glyph = Math.min(from + image, values.length / size - 1);
    return values[glyph * size + ours * Glyph.PIXELS + upright];
  }

  private long[] shape(int batch) {
    long side = Glyph.SIDE;
    return switch (input.layout()) {
      case NCHW -> new long[] {batch, input.channels(), side, side};
      case NHWC -> new long[] {batch, side, side, input.channels()};
      case NHW -> new long[] {batch, side, side};
      case FLAT -> new long[] {batch, side * side};
    };
  }

  private OnnxTensor tensor(double[] images, long[] shape) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    if (input.isDouble()) {
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(images), shape);
    }
    float[] narrow = new float[images.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) images[i];
    }
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(narrow), shape);
  }

  private static double[] numbers(OnnxValue value) {
    if (!(value instanceof OnnxTensor tensor)) {
      throw new ModelException("Its output is no tensor but " + value.getInfo() + ".");
    }
    return switch (tensor.getInfo().type) {
      case DOUBLE -> tensor.getDoubleBuffer().array();
      case INT64 -> longs(tensor.getLongBuffer());
      default -> floats(tensor.getFloatBuffer());
    };
  }

  private static double[] longs(LongBuffer buffer) {
    long[] values = new long[buffer.remaining()];
    buffer.get(values);
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static double[] floats(FloatBuffer buffer) {
    double[] values = new double[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.get(i);
    }
    return values;
  }
}
