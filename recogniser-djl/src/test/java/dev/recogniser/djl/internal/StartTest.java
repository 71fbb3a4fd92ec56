package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.util.Platform;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  private static final String CURE =
      "that directory must be writable, have room for 500 MB and allow execution. Delete it if it"
          + " may be damaged, or name another one in DJL_CACHE_DIR.";

  @TempDir private Path directory;

  private static String cache(Path cache) {
    return "-DDJL_CACHE_DIR=" + cache;
  }

  @Test
  void namesTheDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThat(OwnProcess.run(1, cache(file)))
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
    assertThat(OwnProcess.run(1, cache(directory)))
        .contains("PyTorch does not start: ")
        .contains(System.mapLibraryName("torch"))
        .contains("DJL unpacks it to " + directory.resolve("pytorch") + ": " + CURE);
  }

  @Test
  void tellsASecondClassLoaderThatTheNativesAreTaken() throws Exception {
    assertThat(PyTorch.version()).isNotEmpty(); // taken
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      jars.add(Path.of(entry).toUri().toURL());
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader second = new URLClassLoader(jars.toArray(URL[]::new), platform)) {
      Method engine = second.loadClass(PyTorch.class.getName()).getDeclaredMethod("engine");
      engine.setAccessible(true);
      assertThatThrownBy(() -> engine.invoke(null))
          .cause()
          .hasMessageContainingAll(
              "PyTorch does not start: ", "One class loader of a process", "parent of the others")
          .hasMessageNotContaining("DJL_CACHE_DIR");
    }
  }

  @Test
  void looksForNothingInTheNetworkThoughTheApplicationWouldAllowIt()
      throws IOException, InterruptedException {
    String withoutNatives =
        OwnProcess.runWithout("pytorch-native", 1, "-Dai.djl.offline=false", cache(directory));
    assertThat(withoutNatives).contains("are not on the class path; add");
    String withoutGlue =
        OwnProcess.runWithout("pytorch-jni", 1, "-Dai.djl.offline=false", cache(directory));
    assertThat(withoutGlue).contains("is not on the class path; add ai.djl.pytorch:pytorch-jni:");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void namesTheEngineIfNothingOfDjlIsThere() throws IOException, InterruptedException {
    assertThat(OwnProcess.runWithout("djl" + File.separator + "api", 1))
        .contains("DJL's PyTorch engine is not on the class path; add");
    assertThat(OwnProcess.runWithout("pytorch-engine", 1))
        .contains("DJL's PyTorch engine is not on the class path; add");
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
