package dev.recogniser.bench.measure;

import dev.recogniser.Device;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.resolve.Backends;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a benchmark runs on; the facade behind which all engines are alike. For JMH. */
@State(Scope.Benchmark)
public abstract class Setting {

  /** The backend's id. */
  @Param({"onnx", "djl", "dl4j"})
  public String backend = "";

  /** {@code cpu} or {@code cuda:0}. */
  @Param("cpu")
  public String device = "";

  /** A model's id on the class path, or a file: one that ends in {@code .onnx} or a whole path. */
  @Param("emnist")
  public String model = "";

  /**
   * How many threads a call may use inside the engine. OpenMP must be told, too, before the JVM
   * starts: {@code OMP_NUM_THREADS}.
   */
  @Param("1")
  public int engineThreads;

  /** For JMH. */
  protected Setting() {}

  /** The library, open. */
  final Recogniser recogniser() {
    return builder().build();
  }

  /** The library as it was before it read in context: each glyph for itself, and looked at once. */
  final Recogniser ofEachGlyph() {
    Segmenter standard = Segmenter.standard();
    return builder()
        // One of the application's own, so that its segments are believed.
        .segmenter(drawing -> standard.segment(drawing))
        .context(false)
        .language(RecogniserBuilder.NO_LANGUAGE)
        .build();
  }

  private RecogniserBuilder builder() {
    RecogniserBuilder builder =
        Recogniser.builder().backend(backend).device(device()).threads(engineThreads);
    return isFile() ? builder.model(Path.of(model)) : builder.model(model);
  }

  /** The engine by itself, open. */
  final InferenceEngine engine() {
    EngineOptions options = new EngineOptions(device(), engineThreads);
    return Backends.find(null).open(backend, content(), options).engine();
  }

  /** The engine's own API around the same network, open. */
  final BareEngine bare() {
    return BareEngine.open(backend, content(), device(), engineThreads);
  }

  /** What holds engines of this setting to the reference. */
  final Parity parity() {
    boolean gpu = device() instanceof Device.Cuda;
    return new Parity(backend, content(), gpu ? Parity.GPU_TOLERANCE : Parity.TOLERANCE);
  }

  private Device device() {
    return Device.parse(device);
  }

  private Model content() {
    return isFile() ? Models.find(null, null, Path.of(model)) : Models.find(null, model, null);
  }

  private boolean isFile() {
    return model.endsWith(".onnx") || Path.of(model).isAbsolute();
  }
}
