package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command as a user does. */
final class Adopter {

  private final Path folder;
  private final Path out;
  private StringWriter talk = new StringWriter();
  private StringWriter complaints = new StringWriter();

  Adopter(Path folder) {
    this.folder = folder;
    this.out = folder.resolve("adopted.onnx");
  }

  /** Adopts a model, and reads what was written. */
  ModelFile adopt(Foreign foreign, String labels, String... options) {
    return adopt(foreign.writeTo(folder.resolve("foreign.onnx")), labels, options);
  }

  ModelFile adopt(Path file, String labels, String... options) {
    int code = run(file, labels, options);
    assertThat(complaints.toString()).isEmpty();
    assertThat(code).isZero();
    try {
      return ModelFile.read(Model.copyOf("adopted", Files.readAllBytes(out)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one line that says why it was refused; no file is left. */
  String refusal(Foreign foreign, String labels, String... options) {
    return refusal(foreign.writeTo(folder.resolve("foreign.onnx")), labels, options);
  }

  String refusal(Path file, String labels, String... options) {
    assertThat(run(file, labels, options)).as(() -> complaints.toString()).isEqualTo(1);
    assertThat(out).doesNotExist();
    String line = complaints.toString().strip();
    assertThat(line).isNotEmpty().doesNotContain("\n").doesNotContain("Exception");
    return line;
  }

  /** What it has printed. */
  String said() {
    return talk.toString();
  }

  private int run(Path file, String labels, String... options) {
    talk = new StringWriter();
    complaints = new StringWriter();
    try {
      Files.deleteIfExists(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all =
        new ArrayList<>(
            List.of("adopt", file.toString(), "--labels", labels, "--out", out.toString()));
    all.addAll(List.of(options));
    return Main.commandLine()
        .setOut(new PrintWriter(talk))
        .setErr(new PrintWriter(complaints))
        .execute(all.toArray(String[]::new));
  }
}
