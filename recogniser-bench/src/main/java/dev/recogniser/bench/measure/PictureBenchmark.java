package dev.recogniser.bench.measure;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import java.awt.image.BufferedImage;
import java.util.Locale;
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
 * Large pictures, from pixels to text, within 1 GB of heap: a page of 1,000 characters at 12
 * megapixels, clean and as a photo, and pages of 25 megapixels made to take long, which end with
 * what little they say or with an error that names the limit.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PictureBenchmark {

  /** For JMH. */
  public PictureBenchmark() {}

  /** What is read, which no caller changes. For JMH. */
  @State(Scope.Benchmark)
  public static class Picture {

    /**
     * The page {@code clean}, as a {@code photo} or {@code ruled}; then those made to take long.
     */
    @Param({"clean", "photo", "ruled", "frames", "lines", "noise"})
    public String picture = "";

    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);

    /** For JMH. */
    public Picture() {}

    /** Draws it. */
    @Setup
    public void draw() {
      image = Pictures.valueOf(picture.toUpperCase(Locale.ROOT)).image();
    }
  }

  /**
   * Reads the picture.
   *
   * @param library the library
   * @param picture the picture
   * @return how many characters were read, or the error
   */
  @Benchmark
  public Object read(LibraryState library, Picture picture) {
    try {
      return library.get().recognise(Drawing.of(picture.image)).characters().size();
    } catch (DrawingException e) {
      return e;
    }
  }
}
