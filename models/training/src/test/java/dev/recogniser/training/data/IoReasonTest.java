package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IoReasonTest {

  @TempDir Path folder;

  @Test
  void putsWhatJavaThrowsIntoWords() throws IOException {
    Path none = folder.resolve("none");
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(IoReason.of(thrown(() -> Files.readString(none)))).isEqualTo("there is no " + none);
    assertThat(IoReason.of(thrown(() -> Files.createDirectories(file))))
        .isEqualTo(file + " is there, but is no folder");
    assertThat(IoReason.of(thrown(() -> Files.newInputStream(file.resolve("in")))))
        .contains(file.toString());
  }

  @Test
  void takesTheReasonOfTheRest() {
    assertThat(IoReason.of(new AccessDeniedException("a"))).isEqualTo("a may not be used by you");
    assertThat(IoReason.of(new FileSystemException("a", null, "No space left on device")))
        .isEqualTo("a: No space left on device");
    assertThat(IoReason.of(new FileSystemException("a"))).isEqualTo("a: the system refuses it");
    assertThat(IoReason.of(new FileSystemException("a.part", "a", "Is a directory")))
        .isEqualTo("a: Is a directory");
    assertThat(IoReason.of(new FileSystemException(null, null, "No locks available")))
        .isEqualTo("No locks available");
    assertThat(IoReason.of(new UncheckedIOException(new NoSuchFileException("a"))))
        .isEqualTo("there is no a");
    assertThat(IoReason.of(new IOException("cut short"))).isEqualTo("cut short");
    assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
  }

  private static IOException thrown(Callable call) {
    return catchThrowableOfType(IOException.class, call::run);
  }

  /** What may fail. */
  private interface Callable {
    void run() throws IOException;
  }
}
