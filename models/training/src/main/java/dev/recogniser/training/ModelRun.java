package dev.recogniser.training;

import dev.recogniser.BackendChoice;
import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.DefaultRecogniser;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.util.List;
import java.util.ServiceLoader;

/** A model file that is run as recognition does: to check it, or to learn from it. */
public final class ModelRun implements AutoCloseable {

  private static final String BACKEND = "onnx";

  private final InferenceEngine engine;

  private ModelRun(InferenceEngine engine) {
    this.engine = engine;
  }

  /**
   * Opens a file.
   *
   * @param name what messages call it
   * @param file the model file
   * @param threads of the engine
   * @return the model, to be closed by the caller
   * @throws dev.recogniser.RecogniserException if the file is outside the contract or does not run
   */
  public static ModelRun open(String name, byte[] file, int threads) {
    EngineOptions options = new EngineOptions(Device.cpu(), threads);
    return new ModelRun(backend().open(Model.copyOf(name, file), options));
  }

  /**
   * A model as it reads whole drawings, with the standard options and no language.
   *
   * @param model the model file
   * @return a recogniser, to be closed by the caller
   * @throws dev.recogniser.RecogniserException if the file is outside the contract or does not run
   */
  public static Recogniser recogniser(Model model) {
    int threads = Runtime.getRuntime().availableProcessors();
    InferenceEngine engine = backend().open(model, new EngineOptions(Device.cpu(), threads));
    BackendChoice choice =
        new BackendChoice(
            BACKEND,
            engine.info().engineVersion(),
            engine.info().device(),
            engine.info().threads(),
            "Models are always checked by it.");
    return new DefaultRecogniser(
        engine, choice, DefaultRecogniser.Setup.with(Segmenter.standard()));
  }

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
    try (ModelRun run = open("the new file", file, Runtime.getRuntime().availableProcessors())) {
      run.infer(glyphs, count, scores);
    }
  }

  /**
   * The scores of some glyphs. Many threads may call it.
   *
   * @param glyphs ink, one glyph after the other
   * @param count how many glyphs
   * @param scores where the scores go, one glyph after the other
   */
  public void infer(float[] glyphs, int count, float[] scores) {
    engine.infer(glyphs, count, scores, null);
  }

  /**
   * The feature maps of some glyphs. Many threads may call it.
   *
   * @param glyphs ink, one glyph after the other
   * @param count how many glyphs
   * @return the maps, one glyph after the other
   */
  public float[] features(float[] glyphs, int count) {
    float[] features = new float[count * engine.info().features().size()];
    engine.infer(glyphs, count, new float[count * info().scores()], features);
    return features;
  }

  /**
   * What the model's file says.
   *
   * @return its labels, temperature and metadata
   */
  public ModelInfo info() {
    return engine.info().model();
  }

  /**
   * What the model tells apart.
   *
   * @return its labels, in the order of the scores
   */
  public List<String> labels() {
    return info().labels();
  }

  @Override
  public void close() {
    engine.close();
  }

  private static InferenceBackend backend() {
    return ServiceLoader.load(InferenceBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.id().equals(BACKEND))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    "The model file cannot be run: the backend 'onnx' is not on the class path."
                        + " Add dev.recogniser:recogniser-onnx."));
  }
}
