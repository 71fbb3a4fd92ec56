package dev.recogniser.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  @TempDir Path folder;

  private static AbstractThrowableAssert<?, ?> refuses(Path file) {
    return assertThatThrownBy(() -> Models.find(null, null, file))
        .isInstanceOf(ModelException.class);
  }

  @Test
  void readsAFileAndCallsItByItsPath() throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), new byte[] {1, 2, 3});
    Model model = Models.find(null, null, file);
    assertThat(model.name()).isEqualTo(file.toString());
    assertThat(model.content()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }

  @Test
  void saysWhereItLookedForAMissingFile() {
    Path file = Path.of("nowhere", "model.onnx");
    refuses(file)
        .hasMessage("There is no model file " + file + ", read as " + file.toAbsolutePath() + ".");
  }

  @Test
  void refusesADirectory() {
    refuses(folder)
        .hasMessage("The model " + folder + " is a directory. Name the ONNX file in it.");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.onnx"));
    refuses(file).hasMessage("The model " + file + " is empty. Export or download it again.");
  }

  @Test
  void refusesAHugeFileWithoutReadingIt() throws IOException {
    Path file = folder.resolve("huge.onnx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(ModelFiles.LARGEST + 1L);
    }
    refuses(file)
        .hasMessage(
            "The model "
                + file
                + " has at least 536870913 bytes; no more than 536870912 are read. Name an ONNX"
                + " model file.");
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path file = Files.write(folder.resolve("secret.onnx"), new byte[] {1});
    assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
        .as("file permissions bind this user")
        .isTrue();
    refuses(file)
        .hasMessageStartingWith("The model file " + file + " cannot be read: java.nio")
        .hasMessageEndingWith("Check its permissions.")
        .hasCauseInstanceOf(IOException.class);
  }
}
