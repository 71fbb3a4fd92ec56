package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Device;
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
 * What the machine can do in fp32 at most, for comparison: a product of two large matrices, which
 * takes {@code side}³ multiply-adds, by the kernels of each engine. The fastest is the peak.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeakBenchmark {

  /** The backend's id. */
  @Param({"onnx", "djl", "dl4j"})
  public String backend = "";

  /** {@code cpu} or {@code cuda:0}. */
  @Param("cpu")
  public String device = "";

  /** How many threads a product may use; {@code OMP_NUM_THREADS} must say the same. */
  @Param("1")
  public int engineThreads;

  /** Rows and columns. */
  @Param("1024")
  public int side;

  private @Nullable MatrixProduct product;

  /** For JMH. */
  public PeakBenchmark() {}

  /** Makes the matrices, and looks at their product. */
  @Setup
  public void open() {
    product = MatrixProduct.open(backend, Device.parse(device), engineThreads, side);
    float[] values = MatrixProduct.values(side);
    double expected = 0;
    for (int i = 0; i < side; i++) {
      expected += (double) values[i] * values[i * side];
    }
    float actual = multiply();
    if (!(Math.abs(actual - expected) <= 1e-3 * expected)) {
      throw new IllegalStateException(
          "The product by " + backend + " is " + actual + ", and should be " + expected + ".");
    }
  }

  /** Frees the matrices. */
  @TearDown
  public void close() {
    requireNonNull(product).close();
  }

  /**
   * Multiplies.
   *
   * @return the product's first number
   */
  @Benchmark
  public float multiply() {
    return requireNonNull(product).multiply();
  }
}
