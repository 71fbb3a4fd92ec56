package dev.recogniser.bench.measure;

import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.internal.resolve.Models;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a language adds to opening a recogniser: its artifact, from the class path of a JVM that has
 * just found the model there. So the search of the class path and the JVM's checksums are warm.
 */
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

  /** Finds the model, as a recogniser does before it looks for a language. */
  @Setup
  public void findModel() {
    Models.find(null, "emnist", null);
  }

  /**
   * Finds and opens the language.
   *
   * @return the language
   */
  @Benchmark
  public Languages.Found open() {
    return Languages.find(null, language, LETTERS);
  }
}
