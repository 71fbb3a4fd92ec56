package dev.recogniser.training;

import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.util.ServiceLoader;

/** Runs a model file that was just made as recognition does, to check it. */
public final class ModelRun {

  private static final String BACKEND = "onnx";

  private ModelRun() {}

  /**
   * The scores that a file gives.
   *
   * @param file the model file
   * @param glyphs ink, one glyph after the other
   * @param scores where the scores go, one glyph after the other
   * @param count how many glyphs
   * @throws dev.recogniser.RecogniserException if the file is outside the contract or does not run
   */
  public static void infer(byte[] file, float[] glyphs, float[] scores, int count) {
    EngineOptions options =
        new EngineOptions(Device.cpu(), Runtime.getRuntime().availableProcessors());
    try (InferenceEngine engine = backend().open(Model.copyOf("the new file", file), options)) {
      engine.infer(glyphs, count, scores, null);
    }
  }

  private static InferenceBackend backend() {
    return ServiceLoader.load(InferenceBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.id().equals(BACKEND))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    "The new file cannot be checked: the backend 'onnx' is not on the class path."
                        + " Add dev.recogniser:recogniser-onnx."));
  }
}
