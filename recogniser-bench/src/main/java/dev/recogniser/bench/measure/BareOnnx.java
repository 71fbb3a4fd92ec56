package dev.recogniser.bench.measure;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.spi.Model;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/**
 * ONNX Runtime's session with its own settings but for the number of threads.
 *
 * @param session the model
 * @param input what it is given of a glyph
 * @param classes how many scores a glyph has
 */
record BareOnnx(OrtSession session, Preprocessing input, int classes) implements BareEngine {

  static BareOnnx open(Model model, Preprocessing input, int classes, Device device, int threads) {
    byte[] file = new byte[model.content().remaining()];
    model.content().get(file);
    try (SessionOptions options = options(device, threads)) {
      return new BareOnnx(
          OrtEnvironment.getEnvironment().createSession(file, options), input, classes);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not open the model.", e);
    }
  }

  /** For a device; TF32 is off on a GPU, as in the library. */
  static SessionOptions options(Device device, int threads) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(threads);
    if (device instanceof Device.Cuda cuda) {
      try (OrtCUDAProviderOptions provider = new OrtCUDAProviderOptions(cuda.index())) {
        provider.add("use_tf32", "0");
        options.addCUDA(provider);
      }
    }
    return options;
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits) {
    FloatBuffer values = FloatBuffer.wrap(glyphs, 0, count * input.size());
    long[] shape = {count, input.channels(), Glyph.SIDE, Glyph.SIDE};
    try (OnnxTensor given =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, shape);
        OrtSession.Result result = session.run(Map.of(Graph.GLYPHS, given), Set.of(Graph.LOGITS))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(logits, 0, count * classes);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed.", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close its session.", e);
    }
  }
}
