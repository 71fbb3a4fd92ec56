package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JMH processes, short ones. */
class RunTest {

  /** With a space, as users have it. */
  @TempDir Path temporary;

  private final StringWriter said = new StringWriter();

  private OutputFolder folder() {
    OutputFolder folder = OutputFolder.of(temporary.resolve("my results"));
    folder.create();
    return folder;
  }

  private Environment run(OutputFolder folder, Step... steps) throws Exception {
    Environment before =
        new Environment(
            "2026-01-01T00:00:00Z",
            "",
            Map.of(),
            "bin/bench --quick",
            true,
            Machine.here(),
            Jvm.here(),
            List.of(),
            List.of(),
            List.of(),
            1,
            1,
            List.of(),
            List.of());
    return new Run(new Children(), folder, List.of("gc"), new PrintWriter(said))
        .execute(new Plan(List.of(steps)), before);
  }

  private static JsonNode results(OutputFolder folder) throws IOException {
    return Json.MAPPER.readTree(folder.results().toFile());
  }

  @Test
  void mergesWhatJmhMeasured() throws Exception {
    OutputFolder folder = folder();

    Environment after =
        run(folder, TinySteps.of(2, "count", "well"), TinySteps.of(1, "count", "well"));

    assertThat(after.failures()).isEmpty();
    assertThat(results(folder)).hasSize(2);
    JsonNode first = results(folder).get(0);
    assertThat(first.path("benchmark").asText()).endsWith("TinyBenchmark.count");
    assertThat(first.path("threads").asInt()).isEqualTo(2);
    assertThat(first.path("params").path("goes").asText()).isEqualTo("well");
    assertThat(first.path("secondaryMetrics").has("gc.alloc.rate.norm")).isTrue();
    assertThat(folder.path()).isDirectoryNotContaining("glob:**{parts,references}");
    assertThat(said.toString()).contains("[1/2] TinyBenchmark (count)", "[2/2]");
  }

  @Test
  void goesOnAfterAFailure() throws Exception {
    OutputFolder folder = folder();
    Step unknown = TinySteps.of(1, "vanished", "well");

    Environment after =
        run(
            folder,
            TinySteps.of(1, "count", "wrong", "well", "down"),
            unknown,
            TinySteps.of(1, "count", "well"));

    assertThat(results(folder)).hasSize(2);
    assertThat(after.failures())
        .extracting(Failure::benchmark)
        .satisfiesExactly(
            wrong -> assertThat(wrong).contains("TinyBenchmark.count", "goes = wrong"),
            down -> assertThat(down).contains("goes = down"),
            whole -> assertThat(whole).isEmpty());
    assertThat(after.failures().get(0).message()).contains("told to fail");
    assertThat(after.failures().get(1).message()).contains("exit code 3");
    assertThat(after.failures().get(2).message()).contains("No matching benchmarks");
    assertThat(said.toString()).contains("told to fail", "The whole log: " + folder.log());
    assertThat(Environment.read(folder.path())).isEqualTo(after);
    assertThat(folder.path().resolve(after.failures().get(0).log())).isRegularFile();
  }

  @Test
  void setsThreadPoolsHeapAndReferencesOfTheForks() throws Exception {
    OutputFolder folder = folder();

    Environment after = run(folder, TinySteps.of(1, "threads", "well"));

    assertThat(after.failures().get(0).message())
        .contains("OMP_NUM_THREADS=3", "heap=512", "references=" + folder.references());
    MeasuredProcess process = after.processes().get(0);
    assertThat(process.environment()).containsEntry("OMP_NUM_THREADS", "3");
    assertThat(process.command()).doesNotContain("-cp").contains("org.openjdk.jmh.Main");
    assertThat(Files.readString(folder.path().resolve(process.log()))).contains("# Fork: 1 of 1");
  }
}
