package dev.recogniser.bench.measure;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Straight strokes across each other all over a page: how segmentation grows with their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class TangleBenchmark {

  private static final double PEN = 4;

  /** How many strokes. */
  @Param({"500", "1000", "2000", "4000"})
  public int strokes;

  /** The page's rows and columns, in pixels. */
  @Param("4900")
  public int side;

  private Drawing drawing = Drawing.ofStrokes(List.of(), PEN);

  /** For JMH. */
  public TangleBenchmark() {}

  /** Draws the strokes. */
  @Setup
  public void draw() {
    Random random = new Random(7);
    List<Stroke> lines =
        IntStream.range(0, strokes)
            .mapToObj(i -> Stroke.of(random.doubles(4, 0, side).toArray()))
            .toList();
    drawing = Drawing.ofStrokes(lines, PEN);
  }

  /**
   * Finds its characters, whatever they are.
   *
   * @return the characters
   */
  @Benchmark
  public List<Segment> segment() {
    return Segmenter.standard().segment(drawing);
  }
}
