package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.util.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  private static final String CURE =
      "that directory must be writable, have room for 500 MB and allow execution. Delete it if it"
          + " may be damaged, or name another one in DJL_CACHE_DIR.";

  @TempDir private Path directory;

  private String startWithCache(Path cache) throws IOException, InterruptedException {
    return OwnProcess.run(1, "-DDJL_CACHE_DIR=" + cache);
  }

  @Test
  void namesTheDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThat(startWithCache(file))
        .contains("PyTorch does not start: ")
        .contains("DJL unpacks it to " + file.resolve("pytorch") + ": " + CURE);
  }

  @Test
  void namesTheDirectoryWhoseLibraryIsDamaged() throws IOException, InterruptedException {
    Platform platform = Platform.detectPlatform("pytorch");
    String unpacked =
        platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier();
    Path natives = Files.createDirectories(directory.resolve("pytorch").resolve(unpacked));
    Files.writeString(natives.resolve(System.mapLibraryName("torch")), "no library");
    assertThat(startWithCache(directory))
        .contains("PyTorch does not start: ")
        .contains(System.mapLibraryName("torch"))
        .contains("DJL unpacks it to " + directory.resolve("pytorch") + ": " + CURE);
  }

  @Test
  void takesTheFirstEnginesThreadsThoughDevicesWereListedBefore()
      throws IOException, InterruptedException {
    assertThat(OwnProcess.run(2)).contains("threads: 2");
  }

  @Test
  void leavesTheNumberOfThreadsToAnApplicationThatSetsIt()
      throws IOException, InterruptedException {
    assertThat(OwnProcess.run(2, "-Dai.djl.pytorch.num_threads=3")).contains("threads: 3");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "It counts native threads in /proc.")
  void computesOnTheCallersThreadAloneIfThatIsAllItMay() throws IOException, InterruptedException {
    assertThat(OwnProcess.run(1)).contains("threads: 1").contains("computed on: 1");
  }
}
