package dev.recogniser.bench.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.bench.result.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On runs whose numbers are invented. */
class ComparisonTest {

  @TempDir Path folder;

  private Path run;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void findRun() throws Exception {
    run = Path.of(requireNonNull(getClass().getResource("/dev/recogniser/bench/run")).toURI());
  }

  private boolean compare(Path other) {
    return Comparison.print(run, other, new PrintWriter(out, true));
  }

  private Path changed(String name, UnaryOperator<String> change) throws IOException {
    for (String file : new String[] {"results.json", "environment.json"}) {
      String content = Files.readString(run.resolve(file));
      String other = file.equals(name) ? change.apply(content) : content;
      assertThat(file.equals(name) && other.equals(content)).isFalse();
      Files.writeString(folder.resolve(file), other);
    }
    return folder;
  }

  @Test
  void tellsNoChangeOfARunFromItself() {
    assertThat(compare(run)).isFalse();
    assertThat(out.toString()).startsWith("No change beyond noise.\n").contains("+0.0 %");
  }

  @Test
  void tellsThatAllocationGrew() throws IOException {
    assertThat(compare(changed("results.json", json -> json.replace("[2200,2203]", "[2800,2803]"))))
        .isTrue();
    assertThat(out.toString())
        .startsWith("Changed beyond noise (4):\n")
        .contains("| 2,200 | 2,800 | B/op allocated | +27.3 % worse |");
  }

  @Test
  void forgivesALittleAllocation() throws IOException {
    Path other = changed("results.json", json -> json.replace("[2200,2203]", "[2460,2463]"));
    assertThat(compare(other)).isFalse();
  }

  @Test
  void tellsWhatOnlyOneRunHas() throws IOException {
    Path other =
        changed("results.json", json -> json.replace("\"side\":\"512\"", "\"side\":\"9\""));
    assertThat(compare(other)).isFalse();
    assertThat(out.toString())
        .contains("Only in A, or not comparable (3):", "side=512", "Only in B", "side=9");
  }

  @Test
  void tellsThatTheConditionsDiffer() throws IOException {
    compare(changed("environment.json", json -> json.replace("17.0.1+1", "25+36")));
    assertThat(out.toString()).contains("- jvm version: 17.0.1+1 in A, 25+36 in B");
  }

  @Test
  void tellsThatAnotherModelHadTheName() throws IOException {
    compare(
        changed(
            "environment.json", json -> json.replace("\"sha256\": \"00\"", "\"sha256\": \"02\"")));
    assertThat(out.toString()).contains("- models emnist: 00 in A, 02 in B");
  }

  @Test
  void tellsThatOneRunWasQuick() throws IOException {
    compare(
        changed("environment.json", json -> json.replace("\"quick\": true", "\"quick\": false")));
    assertThat(out.toString()).contains("- quick: true in A, false in B");
  }

  @Test
  void takesTheMachinesOwnSlowdownForNoise() {
    Results all = Results.read(run);
    Results slower = Slowed.run(all, 1.3);

    Comparison comparison = Comparison.of(all, slower);

    assertThat(comparison.changed()).isEmpty();
    assertThat(new ComparisonText(comparison).markdown())
        .startsWith("The machine itself was 30 % slower in B");
  }
}
