package dev.recogniser.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.bench.result.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** On a run whose numbers are invented. */
class ReportTest {

  @TempDir Path folder;

  @BeforeEach
  void copyRun() throws Exception {
    Path run = Path.of(requireNonNull(getClass().getResource("/dev/recogniser/bench/run")).toURI());
    for (String name : List.of("results.json", "environment.json")) {
      Files.copy(run.resolve(name), folder.resolve(name));
    }
  }

  private String report() throws IOException {
    Report.write(folder);
    return Files.readString(folder.resolve(Report.FILE));
  }

  @Test
  void tellsFailuresAndRatiosBeforeTimes() throws IOException {
    assertThat(report())
        .containsSubsequence(
            "No device cuda:0 for onnx, djl",
            "Backend other is not usable: no natives",
            "CharacterBenchmark.library (djl, 256) failed: out of memory",
            "Some CPU, with 2 cores",
            "largest load average before a process was 0.90",
            "2.5 %",
            "## Ratios",
            "## Times",
            "## How to repeat it",
            "bin/bench --quick",
            "-Xmx1g");
  }

  @Test
  void dividesWhatTheFixtureWasMadeOf() throws IOException {
    assertThat(report())
        .contains("| onnx | emnist | 1 | 1.02 | 1.06 | 286 | 291 | 303 |")
        .contains("| onnx | 1 | 0.31 | 0.31 | 88.5 | 93.9 |")
        .contains("| dl4j | 53 % | 100 % | 97 % | 95 % | 1,630 |")
        .contains("| djl | 640 ms | 621 ms | 672 ms | 3 |")
        .contains("| onnx | emnist | 32 | 2,200 | 700 | 300 | 121 | 140 |");
  }

  /** 6 million multiply-adds in 285.6 µs are 42.0 GFLOP/s; 512³ in 2,958 µs are 90.7. */
  @Test
  void holdsAnEngineAgainstTheFastestMatrixProduct() throws IOException {
    assertThat(report()).contains("| onnx | emnist | 1 | 46 % | 44 % | 42.0 | 39.6 | 90.7 |");
  }

  @Test
  void saysThatTheRunWasEndedAndWhatToRepeat() throws IOException {
    Path record = folder.resolve("environment.json");
    String ended = "\"plannedProcesses\": 5, \"command\": \"bin/bench --backends onnx\", ";
    Files.writeString(record, Files.readString(record).replaceFirst("\\{", "{" + ended));

    assertThat(report())
        .contains("- The run was ended after 2 of 5 steps.", "\nbin/bench --backends onnx\n");
  }

  @Test
  void leavesNoCellEmpty() throws IOException {
    assertThat(report().lines().filter(line -> line.startsWith("|")))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*\\|\\s*\\|.*"))
        .noneMatch(line -> line.contains("NaN"));
  }

  @Test
  void drawsEachChartTwice() throws Exception {
    String report = report();
    for (String name : List.of("latency", "throughput", "stages", "start")) {
      assertThat(report).contains("charts/" + name + ".svg");
      Path charts = folder.resolve("charts");
      assertThat(ImageIO.read(charts.resolve(name + ".png").toFile()).getWidth()).isEqualTo(1440);
      Element svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(withoutDoctype(charts.resolve(name + ".svg"))))
              .getDocumentElement();
      assertThat(svg.getTagName()).isEqualTo("svg");
      assertThat(svg.getAttribute("width")).isEqualTo("720");
    }
  }

  /** So that the test does not fetch SVG's own grammar. */
  private static byte[] withoutDoctype(Path svg) throws IOException {
    return Files.readString(svg).replaceFirst("<!DOCTYPE[^>]*>", "").getBytes(UTF_8);
  }

  @Test
  void saysOfEachSectionThatItWasNotMeasured() throws Exception {
    Path other =
        Path.of(requireNonNull(getClass().getResource("/dev/recogniser/bench/jmh.json")).toURI());
    Files.copy(other, folder.resolve(Results.FILE), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(folder.resolve("environment.json"));

    assertThat(report().split("Not measured in this run", -1)).hasSize(16);
    assertThat(folder.resolve("charts")).isEmptyDirectory();
  }

  /** Whatever a selection leaves out, the rest is reported. */
  @Test
  void reportsAnyOneBenchmarkAlone() {
    Results all = Results.read(folder);
    Stream<String> benchmarks = all.measurements().stream().map(one -> one.key().benchmark());
    assertThat(benchmarks.distinct())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            benchmark -> {
              Results some =
                  new Results(
                      all.measurements().stream()
                          .filter(one -> one.key().benchmark().equals(benchmark))
                          .toList(),
                      all.environment());
              String report = Report.markdown(new Run(some), charts(some));
              assertThat(report).contains(benchmark).doesNotContain("NaN", "left out, as");
            });
  }

  private String charts(Results some) {
    try {
      return Charts.write(new Run(some), folder.resolve("charts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
