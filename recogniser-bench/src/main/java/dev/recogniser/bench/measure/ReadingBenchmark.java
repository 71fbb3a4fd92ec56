package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.ModelInfo;
import dev.recogniser.format.ModelFile;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.decode.StandardAlphabet;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.resolve.Languages;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Warmup;

/** Deciding what lines say, once a network has looked at all that may be a character. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

  /** As a recogniser gives them unless it is told otherwise. */
  private static final int ALTERNATIVES = 3;

  /** {@code line}: 8 characters; {@code page}: 1,000. */
  @Param({"line", "page"})
  public String drawing = "";

  /** A language on the class path, or {@code none}. */
  @Param({"en", "none"})
  public String language = "";

  private List<SeenDrawing.Line> lines = List.of();
  private @Nullable LineReader reader;

  /** For JMH. */
  public ReadingBenchmark() {}

  /** Looks at all that may be a character. */
  @Setup
  public void look() {
    ModelInfo model = ModelFile.read(SeenDrawing.model()).info();
    Decoder decoder = new Decoder(model, StandardAlphabet.of(model.labels()), 1, 0);
    lines = SeenDrawing.lines(Sample.of(drawing).drawing(), decoder);
    reader =
        new LineReader(
            ReadingStatistics.standard(),
            decoder.labels(),
            decoder.allowed(),
            Languages.find(null, language, decoder.labels()).model().orElse(null));
  }

  /**
   * Fits each line, scores what it may say and searches it for the best readings.
   *
   * @return how each line is read
   */
  @Benchmark
  public List<LineDecision> search() {
    LineReader by = requireNonNull(reader);
    List<LineDecision> decisions = new ArrayList<>(lines.size());
    for (SeenDrawing.Line line : lines) {
      decisions.add(by.read(by.see(line.lattice(), line.seen()), ALTERNATIVES));
    }
    return decisions;
  }
}
