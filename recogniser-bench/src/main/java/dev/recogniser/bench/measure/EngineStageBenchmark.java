package dev.recogniser.bench.measure;

import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.internal.explain.GradCam;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** The stages that the engine decides. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineStageBenchmark {

  /** For JMH. */
  public EngineStageBenchmark() {}

  /** A drawing's glyphs. For JMH. */
  @State(Scope.Benchmark)
  public static class Characters {

    /** {@code character}, {@code line} (8) or {@code page} (1,000). */
    @Param({"character", "line", "page"})
    public String drawing = "";

    private List<Glyph> glyphs = List.of();

    /** For JMH. */
    public Characters() {}

    /** Draws them. */
    @Setup
    public void draw() {
      glyphs = Sample.of(drawing).glyphs();
    }
  }

  /** A caller's glyphs, its room for scores, and the label that is explained. For JMH. */
  @State(Scope.Thread)
  public static class Results {

    private float[] values = {};
    private float[] scores = {};
    private float[] label = {};

    /** For JMH. */
    public Results() {}

    /**
     * Makes room.
     *
     * @param engine the engine
     * @param characters the glyphs
     */
    @Setup
    public void prepare(EngineState engine, Characters characters) {
      values = Glyphs.values(engine.input(), characters.glyphs);
      scores = new float[characters.glyphs.size() * engine.classes()];
      label = new float[engine.classes()];
      label[7] = 1;
    }
  }

  /**
   * All glyphs to scores.
   *
   * @param engine the engine
   * @param characters the glyphs
   * @param results where to put them
   * @return the scores
   */
  @Benchmark
  public float[] infer(EngineState engine, Characters characters, Results results) {
    engine.get().infer(results.values, characters.glyphs.size(), results.scores, null);
    return results.scores;
  }

  /**
   * One Grad-CAM map for each glyph, of the label 7; with the pass through the network that gives
   * the features.
   *
   * @param engine the engine
   * @param characters the glyphs
   * @param results the label
   * @return the maps
   */
  @Benchmark
  public List<HeatMap> explain(EngineState engine, Characters characters, Results results) {
    GradCam gradCam = new GradCam(engine.get(), engine.get().info().head().orElseThrow());
    List<HeatMap> maps = new ArrayList<>(characters.glyphs.size());
    for (Glyph glyph : characters.glyphs) {
      maps.add(gradCam.explain(glyph, null, results.label));
    }
    return maps;
  }
}
