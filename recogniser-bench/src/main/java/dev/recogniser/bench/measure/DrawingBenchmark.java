package dev.recogniser.bench.measure;

import dev.recogniser.Drawing;
import dev.recogniser.Recognition;
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
 * Whole drawings, decoded before, through the public API: read in context, as the library does, and
 * each glyph for itself, to tell what context costs.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawingBenchmark {

  /** For JMH. */
  public DrawingBenchmark() {}

  /** What is read, which no caller changes. For JMH. */
  @State(Scope.Benchmark)
  public static class Picture {

    /** {@code character}: one of 64 pixels; {@code line}: 8 characters; {@code page}: 1,000. */
    @Param({"character", "line", "page"})
    public String drawing = "";

    private Drawing decoded = Sample.CHARACTER.drawing();
    private int characters;

    /** For JMH. */
    public Picture() {}

    /** Draws it, and looks that its characters are found. */
    @Setup
    public void draw() {
      Sample sample = Sample.of(drawing);
      characters = sample.segments().size();
      decoded = sample.drawing();
    }
  }

  /**
   * Reads the drawing.
   *
   * @param library the library
   * @param picture the drawing
   * @return what was read
   * @throws IllegalStateException if it is not one reading a character
   */
  @Benchmark
  public Recognition recognise(LibraryState library, Picture picture) {
    return read(library, picture);
  }

  /**
   * Reads each glyph of the standard segmentation for itself.
   *
   * @param library the library
   * @param picture the drawing
   * @return what was read
   * @throws IllegalStateException if it is not one reading a character
   */
  @Benchmark
  public Recognition eachGlyph(GlyphLibraryState library, Picture picture) {
    return read(library, picture);
  }

  private static Recognition read(LibraryState library, Picture picture) {
    Recognition recognition = library.get().recognise(picture.decoded);
    if (recognition.characters().size() != picture.characters) {
      throw new IllegalStateException(
          recognition.characters().size() + " of " + picture.characters + " characters were read.");
    }
    return recognition;
  }
}
