package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.training.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  private static final int WRONG_USAGE = 2;

  @TempDir Path folder;

  private final StringWriter complaints = new StringWriter();
  private Path foreign = Path.of("");

  @BeforeEach
  void writesAModel() {
    foreign = AdoptTest.linear(10).output("scores", 0, 10).writeTo(folder.resolve("foreign.onnx"));
  }

  @ParameterizedTest
  @CsvSource({
    "--scale, Infinity",
    "--mean, NaN",
    "--temperature, NaN",
  })
  void refusesValuesThatMakeNoSense(String option, String value) {
    Path out = folder.resolve("out.onnx");
    assertThat(adopt(out, option, value)).isEqualTo(WRONG_USAGE);
    assertThat(complaints.toString().lines().findFirst().orElse("")).contains(option);
    assertThat(out).doesNotExist();
  }

  @Test
  void overwritesAFileOnlyIfForced() throws IOException {
    Path out = Files.writeString(folder.resolve("out.onnx"), "precious");
    assertThat(adopt(out)).isEqualTo(WRONG_USAGE);
    assertThat(complaints.toString()).contains("exists already", "--force");
    assertThat(out).hasContent("precious");
    assertThat(adopt(out, "--force")).isZero();
    assertThat(Files.size(out)).isGreaterThan(1000);
  }

  @Test
  void neverOverwritesWhatIsAdopted() throws IOException {
    byte[] before = Files.readAllBytes(foreign);
    Path same = folder.resolve(".").resolve("foreign.onnx");
    assertThat(adopt(same, "--force")).isEqualTo(WRONG_USAGE);
    assertThat(complaints.toString()).contains("--out names the file that is to be adopted");
    assertThat(foreign).hasBinaryContent(before);
  }

  @Test
  void makesTheFolderOfTheModelFile() {
    Path out = folder.resolve("new").resolve("folder").resolve("out.onnx");
    assertThat(adopt(out)).isZero();
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void saysThatTheModelFileCannotBeWritten() {
    assertThat(adopt(foreign.resolve("out.onnx"))).isEqualTo(1);
    assertThat(complaints.toString()).contains("cannot be written").doesNotContain("\tat ");
  }

  private int adopt(Path out, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("adopt", foreign.toString(), "--labels", "digits", "--out", out.toString()));
    all.addAll(List.of(options));
    return Main.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(complaints))
        .execute(all.toArray(String[]::new));
  }
}
