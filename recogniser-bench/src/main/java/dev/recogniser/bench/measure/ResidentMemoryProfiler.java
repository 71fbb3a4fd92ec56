package dev.recogniser.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How much of the machine's memory the fork's process holds when an iteration ends: {@code rss} now
 * and {@code rss.peak} since its start, in MiB. Linux tells; elsewhere there is no result.
 */
public final class ResidentMemoryProfiler implements InternalProfiler {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIB_PER_MIB = 1024;

  /** For JMH. */
  public ResidentMemoryProfiler() {}

  @Override
  public String getDescription() {
    return "Resident memory of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return Stream.of(
            result("rss", "VmRSS:", AggregationPolicy.AVG),
            result("rss.peak", "VmHWM:", AggregationPolicy.MAX))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ScalarResult> result(
      String name, String field, AggregationPolicy policy) {
    return lines()
        .filter(line -> line.startsWith(field))
        .findFirst()
        .map(line -> line.replaceAll("\\D", ""))
        .map(kib -> new ScalarResult(name, Double.parseDouble(kib) / KIB_PER_MIB, "MiB", policy));
  }

  private static Stream<String> lines() {
    try {
      return Files.isReadable(STATUS) ? Files.readAllLines(STATUS).stream() : Stream.empty();
    } catch (IOException e) {
      return Stream.empty(); // a profiler does not end a measurement
    }
  }
}
