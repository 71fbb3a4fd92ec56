package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.format.ModelFile;
import dev.recogniser.internal.DefaultRecogniser;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.decode.StandardAlphabet;
import dev.recogniser.internal.resolve.Models;
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

/** The stages that are the same whatever the engine, and all of them together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageBenchmark {

  private static final int CANDIDATES = 5;

  /** {@code character}: one of 64 pixels; {@code line}: 8 characters; {@code page}: 1,000. */
  @Param({"character", "line", "page"})
  public String drawing = "";

  private byte[] png = {};
  private float[] scores = {};
  private @Nullable Work work;

  /** For JMH. */
  public StageBenchmark() {}

  /** What the stages take, each what the one before it makes. */
  private record Work(
      Drawing drawing, List<InkRaster> inks, Decoder decoder, Recogniser recogniser) {}

  /** Does each stage's work before it once. */
  @Setup
  public void prepare() {
    Sample sample = Sample.of(drawing);
    ModelFile file = ModelFile.read(Models.find(null, "emnist", null));
    IdleEngine idle = new IdleEngine(file);
    Decoder decoder =
        new Decoder(file.info(), StandardAlphabet.of(file.info().labels()), CANDIDATES, 0);
    BackendChoice choice = new BackendChoice("idle", "idle", Device.cpu(), 1, "a benchmark");
    png = sample.png();
    scores = idle.scores();
    work =
        new Work(
            sample.drawing(),
            sample.segments().stream().map(Segment::ink).toList(),
            decoder,
            new DefaultRecogniser(
                idle, choice, DefaultRecogniser.Setup.with(Segmenter.standard())));
  }

  private Work work() {
    return requireNonNull(work);
  }

  /**
   * Image file in memory to drawing.
   *
   * @return the drawing
   */
  @Benchmark
  public Drawing decodeImage() {
    return Drawing.read(png);
  }

  /**
   * Drawing to segments, with their glyphs.
   *
   * @return the segments
   */
  @Benchmark
  public List<Segment> segment() {
    return Segmenter.standard().segment(work().drawing());
  }

  /**
   * Segments' ink to glyphs.
   *
   * @return the glyphs
   */
  @Benchmark
  public List<Glyph> normalise() {
    List<Glyph> glyphs = new ArrayList<>(work().inks().size());
    for (InkRaster ink : work().inks()) {
      glyphs.add(Glyph.of(ink));
    }
    return glyphs;
  }

  /**
   * Scores to candidates.
   *
   * @return what each character may be
   */
  @Benchmark
  public List<Classification> decode() {
    int characters = work().inks().size();
    Decoder decoder = work().decoder();
    List<Classification> classifications = new ArrayList<>(characters);
    for (int i = 0; i < characters; i++) {
      classifications.add(
          decoder.alone(decoder.logProbabilities(scores, 0), decoder.nonCharacter(scores, 0)));
    }
    return classifications;
  }

  /**
   * The whole library around an engine that answers at once: what it adds to any engine's time.
   *
   * @return what was read
   */
  @Benchmark
  public Recognition overhead() {
    return work().recogniser().recognise(work().drawing());
  }
}
