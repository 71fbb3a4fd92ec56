package dev.recogniser.bench;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.Stroke;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.internal.resolve.Backends;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an explanation costs beside the reading that it explains: one glyph, one engine thread. The
 * ratio of {@link #forwardFeaturesAndMap} to {@link #forward} is what counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainBenchmark {

  /** The backend's id. */
  @Param({"onnx", "djl", "dl4j"})
  @Nullable String backend;

  /** A model file, or nothing for the model on the class path. */
  @Param("")
  String model = "";

  private @Nullable Bench bench;

  /** For JMH. */
  public ExplainBenchmark() {}

  /**
   * What a measurement uses.
   *
   * @param engine the engine alone
   * @param recogniser the library around another engine of the same kind
   */
  private record Bench(
      InferenceEngine engine, GradCam gradCam, Recogniser recogniser, Glyph glyph) {}

  /** A seven, as a user draws it. */
  private static Glyph seven() {
    return Glyph.of(Drawing.ofStrokes(List.of(Stroke.of(20, 20, 80, 20, 45, 110)), 7).raster());
  }

  /** Opens both. */
  @Setup
  public void open() {
    String id = requireNonNull(backend);
    Path file = model.isEmpty() ? null : Path.of(model);
    Model content = Models.find(null, null, file);
    EngineOptions options = new EngineOptions(Device.cpu(), 1);
    InferenceEngine engine = Backends.find(null).open(id, content, options).engine();
    GradCam gradCam = new GradCam(engine, engine.info().head().orElseThrow());
    RecogniserBuilder builder = Recogniser.builder().backend(id);
    Recogniser recogniser = (file == null ? builder : builder.model(file)).build();
    bench = new Bench(engine, gradCam, recogniser, seven());
  }

  /** Closes both. */
  @TearDown
  public void close() {
    bench().recogniser().close();
    bench().engine().close();
  }

  private Bench bench() {
    return requireNonNull(bench);
  }

  private float[] oneLabel() {
    float[] weights = new float[bench().engine().info().model().labels().size()];
    weights[7] = 1;
    return weights;
  }

  /**
   * The engine's scores alone.
   *
   * @return the scores
   */
  @Benchmark
  public float[] forward() {
    float[] logits = new float[bench().engine().info().model().labels().size()];
    bench().engine().infer(bench().glyph().values(), 1, logits, null);
    return logits;
  }

  /**
   * Scores, features and the map of a label.
   *
   * @return the map
   */
  @Benchmark
  public HeatMap forwardFeaturesAndMap() {
    return bench().gradCam().explain(bench().glyph(), null, oneLabel());
  }

  /**
   * The same through the public API, interpolated to the glyph.
   *
   * @return the heat
   */
  @Benchmark
  public HeatMap explain() {
    Explanation why = bench().recogniser().explainer().explain(bench().glyph(), "7");
    return why.overGlyph();
  }

  /**
   * Occlusion through the public API, for comparison.
   *
   * @return the heat
   */
  @Benchmark
  public HeatMap occlusion() {
    Explainer occlusion = bench().recogniser().explainer(Explainer.Method.OCCLUSION);
    return occlusion.explain(bench().glyph(), "7").overGlyph();
  }
}
