package dev.recogniser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(args);
  }

  private static Path results(Path folder) throws IOException {
    try (InputStream fixture = BenchCommandTest.class.getResourceAsStream("jmh.json")) {
      Files.copy(fixture, folder.resolve("results.json"));
    }
    return folder;
  }

  @Test
  void writesAReportAgain(@TempDir Path folder) throws IOException {
    assertThat(run("--report", results(folder).toString())).isZero();
    assertThat(folder.resolve("report.md")).isNotEmptyFile();
  }

  @Test
  void reportsOnlyWhatWasMeasured(@TempDir Path folder) {
    assertThat(run("--report", folder.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("has no results.json");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void findsNoChangeBetweenResultsAndThemselves(@TempDir Path folder) throws IOException {
    String path = results(folder).toString();
    assertThat(run("--compare", path, path)).isZero();
    assertThat(out.toString()).contains("No change beyond noise");
  }

  @Test
  void saysWhichResultsAreMissing(@TempDir Path folder) throws IOException {
    String there = results(folder).toString();
    String missing = folder.resolve("none").toString();
    assertThat(run("--compare", there, missing)).isEqualTo(1);
    assertThat(errors.toString()).contains("No results from " + missing).doesNotContain("\tat ");
  }

  @Test
  void quotesWhatAShellWouldSplit() {
    assertThat(BenchCommand.quoted("--only=Character.*bare$"))
        .isEqualTo("'--only=Character.*bare$'");
    assertThat(BenchCommand.quoted("it's")).isEqualTo("'it'\\''s'");
    assertThat(BenchCommand.quoted("emnist,a/b.onnx")).isEqualTo("emnist,a/b.onnx");
  }

  @Test
  void refusesToCompareOne() {
    assertThat(run("--compare", "a")).isEqualTo(2);
    assertThat(run("--compare", "a", "b", "--report", "c")).isEqualTo(2);
    assertThat(errors.toString()).contains("--report and --compare exclude each other");
  }

  @Test
  void saysBeforeAnythingRunsWhatIsNotThere() {
    assertThat(run("--backends", "onx")).isEqualTo(1);
    assertThat(errors.toString()).contains("No backend 'onx'").doesNotContain("\tat ");
    assertThat(run("--only", "Nothing", "--backends", "onnx")).isEqualTo(1);
    assertThat(errors.toString()).contains("No benchmark has 'Nothing' in its name");
  }
}
