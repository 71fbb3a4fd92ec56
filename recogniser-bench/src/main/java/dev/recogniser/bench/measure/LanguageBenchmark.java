package dev.recogniser.bench.measure;

import dev.recogniser.internal.resolve.Languages;
import java.util.List;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A language's artifact, from the class path of a JVM that has read nothing else before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LanguageBenchmark {

  private static final List<String> LETTERS =
      IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();

  /** Its id. */
  @Param("en")
  public String language = "";

  /** For JMH. */
  public LanguageBenchmark() {}

  /**
   * Finds and opens it.
   *
   * @return the language
   */
  @Benchmark
  public Languages.Found open() {
    return Languages.find(null, language, LETTERS);
  }
}
