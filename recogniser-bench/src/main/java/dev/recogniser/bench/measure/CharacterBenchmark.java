package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Map;
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

/**
 * Characters that are glyphs already, in batches: through the library, through the engine behind
 * the SPI, through the engine's own API. An invocation reads a whole batch.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CharacterBenchmark {

  /** For JMH. */
  public CharacterBenchmark() {}

  /** The glyphs of an invocation, which no caller changes. For JMH. */
  @State(Scope.Benchmark)
  public static class Batch {

    /** How many. */
    @Param({"1", "8", "32", "256"})
    public int batch;

    private List<Glyph> glyphs = List.of();
    private Map<Preprocessing, float[]> values = Map.of();

    /** For JMH. */
    public Batch() {}

    /** Draws them. */
    @Setup
    public void draw() {
      glyphs = Glyphs.batch(batch);
      values = Glyphs.values(glyphs);
    }

    /** What a model is given of them. */
    private float[] of(Preprocessing input) {
      return requireNonNull(values.get(input));
    }
  }

  /** Where a caller wants the scores. For JMH. */
  @State(Scope.Thread)
  public static class Scores {

    private float[] values = {};

    /** For JMH. */
    public Scores() {}

    /** Room that is kept for the next invocation. */
    private float[] of(int count) {
      if (values.length < count) {
        values = new float[count];
      }
      return values;
    }
  }

  /**
   * Through the public API: scores, probabilities, candidates.
   *
   * @param library the library
   * @param batch the glyphs
   * @return what was read
   */
  @Benchmark
  public List<Classification> library(LibraryState library, Batch batch) {
    return library.get().classify(batch.glyphs);
  }

  /**
   * Through the SPI: scores.
   *
   * @param engine the engine
   * @param batch the glyphs
   * @param scores where to put them
   * @return the scores
   */
  @Benchmark
  public float[] engine(EngineState engine, Batch batch, Scores scores) {
    float[] logits = scores.of(batch.batch * engine.classes());
    engine.get().infer(batch.of(engine.input()), batch.batch, logits, null);
    return logits;
  }

  /**
   * Through the engine's own API: scores.
   *
   * @param engine the engine
   * @param batch the glyphs
   * @param scores where to put them
   * @return the scores
   */
  @Benchmark
  public float[] bare(BareState engine, Batch batch, Scores scores) {
    float[] logits = scores.of(batch.batch * engine.get().classes());
    engine.get().infer(batch.of(engine.get().input()), batch.batch, logits);
    return logits;
  }
}
