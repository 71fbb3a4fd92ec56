package dev.recogniser.bench.run;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The least that JMH can measure: it counts, or fails. */
@State(Scope.Benchmark)
public class TinyBenchmark {

  /** What happens when it is set up: nothing, an exception, or the end of the JVM. */
  @Param("well")
  public String goes = "well";

  private int count;

  /** For JMH. */
  public TinyBenchmark() {}

  /** Fails if it is told to. */
  @Setup
  public void open() {
    if (goes.equals("wrong")) {
      throw new IllegalStateException("told to fail");
    }
    if (goes.equals("down")) {
      Runtime.getRuntime().halt(3);
    }
  }

  /**
   * Counts.
   *
   * @return how far
   */
  @Benchmark
  public int count() {
    return ++count;
  }

  /**
   * What the native thread pools are told, as a number to be seen in a failure.
   *
   * @return never
   */
  @Benchmark
  public int threads() {
    throw new IllegalStateException(
        "OMP_NUM_THREADS=" + System.getenv("OMP_NUM_THREADS") + heap() + references());
  }

  private static String heap() {
    return " heap=" + (Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String references() {
    return " references=" + System.getProperty("recogniser.bench.references");
  }
}
