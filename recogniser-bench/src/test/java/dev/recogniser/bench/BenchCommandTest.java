package dev.recogniser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {

  private final List<Path> shown = new ArrayList<>();
  private final StringWriter errors = new StringWriter();

  /** Notes what it is asked for; a comparison finds changes. */
  private final class NotedPages implements Pages {
    @Override
    public void report(Path folder) {
      shown.add(folder);
    }

    @Override
    public int compare(List<Path> results, PrintWriter out) {
      shown.addAll(results);
      return 3;
    }
  }

  private int run(String... args) {
    CommandLine command = Main.commandLine(new NotedPages());
    return command.setErr(new PrintWriter(errors)).execute(args);
  }

  @Test
  void writesAReportAgain(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("results.json"), "[]");

    assertThat(run("--report", folder.toString())).isZero();
    assertThat(shown).containsExactly(folder);
  }

  @Test
  void reportsOnlyWhatWasMeasured(@TempDir Path folder) {
    assertThat(run("--report", folder.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("has no results.json");
    assertThat(shown).isEmpty();
  }

  @Test
  void comparesAllThatAreNamedAndPassesOnTheExitCode() {
    assertThat(run("--compare", "a", "b", "c")).isEqualTo(3);
    assertThat(shown).containsExactly(Path.of("a"), Path.of("b"), Path.of("c"));
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
    assertThat(shown).isEmpty();
  }
}
