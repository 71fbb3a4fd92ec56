package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Drawing;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * From nothing but a running JVM to the first drawing's text. Nothing of the library, of the engine
 * or of Java's imaging has been used before, so there is no check of parity either: the first
 * result itself is looked at when the clock has stopped.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

  /** For JMH. */
  public StartBenchmark() {}

  /** A drawing in a file's bytes, and the library once it is open. For JMH. */
  public static class Start extends Setting {

    private byte[] png = {};
    private @Nullable Recogniser recogniser;
    private @Nullable Recognition first;

    /** For JMH. */
    public Start() {}

    /** Takes the drawing from a file: to draw it here would warm up imaging and segmentation. */
    @Setup
    public void readFile() {
      try (InputStream in = StartBenchmark.class.getResourceAsStream("character.png")) {
        png = requireNonNull(in, "character.png").readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] png() {
      return png.clone();
    }

    /** Looks at the result, and closes the library. */
    @TearDown
    public void close() {
      try (Recogniser opened = requireNonNull(recogniser)) {
        parity().check(opened, Sample.CHARACTER.glyphs());
        if (requireNonNull(first).characters().size() != 1) {
          throw new IllegalStateException("The first result has not one character: " + first);
        }
      }
    }
  }

  /**
   * Opens the library and reads a character of 64 pixels.
   *
   * @param start what to read
   * @return what was read
   */
  @Benchmark
  public Recognition firstResult(Start start) {
    start.recogniser = start.recogniser();
    start.first = start.recogniser.recognise(Drawing.read(start.png));
    return start.first;
  }
}
