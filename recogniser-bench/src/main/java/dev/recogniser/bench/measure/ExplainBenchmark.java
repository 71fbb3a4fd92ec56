package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.Preprocessing;
import dev.recogniser.Recogniser;
import dev.recogniser.internal.explain.GradCam;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an explanation costs beside the reading that it explains: one glyph, one engine thread. The
 * ratio of {@link #forwardFeaturesAndMap} to {@link #forward} is what counts.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainBenchmark {

  private static final int LABEL = 7;

  /** For JMH. */
  public ExplainBenchmark() {}

  /** The engine, and the library around another engine of the same kind. For JMH. */
  public static class Both extends EngineState {

    private final Glyph glyph = Sample.CHARACTER.glyphs().get(0);
    private @Nullable Recogniser recogniser;

    /** For JMH. */
    public Both() {}

    /** Opens the library. */
    @Setup
    public void openLibrary() {
      recogniser = recogniser();
    }

    /** Closes it. */
    @TearDown
    public void closeLibrary() {
      requireNonNull(recogniser).close();
    }

    private Explainer explainer(Explainer.Method method) {
      return requireNonNull(recogniser).explainer(method);
    }

    private String label() {
      return get().info().model().labels().get(LABEL);
    }
  }

  /**
   * The engine's scores alone.
   *
   * @param both the engine
   * @return the scores
   */
  @Benchmark
  public float[] forward(Both both) {
    float[] logits = new float[both.classes()];
    Preprocessing input = both.get().info().model().preprocessing();
    both.get().infer(Glyphs.values(input, List.of(both.glyph)), 1, logits, null);
    return logits;
  }

  /**
   * Scores, features and the map of a label.
   *
   * @param both the engine
   * @return the map
   */
  @Benchmark
  public HeatMap forwardFeaturesAndMap(Both both) {
    float[] weights = new float[both.classes()];
    weights[LABEL] = 1;
    return new GradCam(both.get(), both.get().info().head().orElseThrow())
        .explain(both.glyph, null, weights);
  }

  /**
   * The same through the public API, interpolated to the glyph.
   *
   * @param both the library
   * @return the heat
   */
  @Benchmark
  public HeatMap explain(Both both) {
    Explanation why = both.explainer(Explainer.Method.GRAD_CAM).explain(both.glyph, both.label());
    return why.overGlyph();
  }

  /**
   * Occlusion through the public API, for comparison.
   *
   * @param both the library
   * @return the heat
   */
  @Benchmark
  public HeatMap occlusion(Both both) {
    return both.explainer(Explainer.Method.OCCLUSION).explain(both.glyph, both.label()).overGlyph();
  }
}
