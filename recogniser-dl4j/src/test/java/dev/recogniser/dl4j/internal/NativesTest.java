package dev.recogniser.dl4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendException;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import dev.recogniser.testkit.PartialClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {

  private static final Platform LINUX = Platform.of("Linux", "amd64");

  @TempDir Path directory;

  private Presence presence(Platform platform, String flags) throws IOException {
    Path processor = Files.writeString(directory.resolve("cpuinfo"), "flags\t\t: " + flags + "\n");
    return new Natives(platform, processor).presence();
  }

  @Test
  void findsTheLibrariesForAProcessorWithAvx2() throws IOException {
    assertThat(presence(LINUX, "sse4_2 avx2 fma")).isInstanceOf(Presence.Present.class);
  }

  @Test
  void namesAnotherVariantForAProcessorWithoutAvx2() throws IOException {
    assertThat(presence(LINUX, "sse4_2 avx"))
        .isEqualTo(
            new Presence.Absent(
                "this processor has no avx2, which ND4J's libraries linux-x86_64-onednn-avx2 need;"
                    + " add org.nd4j:nd4j-native with classifier linux-x86_64-onednn and set"
                    + " -Dorg.bytedeco.javacpp.platform.extension=-onednn"));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, aarch64, linux-arm64, linux-arm64",
    "Mac OS X, x86_64, macosx-x86_64, macosx-x86_64-onednn-avx2",
    "Mac OS X, aarch64, macosx-arm64, macosx-arm64",
    "Windows 11, amd64, windows-x86_64, windows-x86_64-onednn-avx2"
  })
  void namesTheClassifierForAnotherPlatform(
      String os, String arch, String platform, String classifier) throws IOException {
    assertThat(presence(Platform.of(os, arch), "avx2"))
        .isEqualTo(
            new Presence.Absent(
                ("org.nd4j:nd4j-native has no native library for %s on the class path; add it with"
                        + " classifier %s")
                    .formatted(platform, classifier)));
  }

  @Test
  void saysSoIfThereAreNoLibrariesForThePlatform() throws IOException {
    assertThat(presence(Platform.of("AIX", "ppc64"), "avx2"))
        .isEqualTo(
            new Presence.Absent("ND4J has no native libraries for aix-ppc64; use another backend"));
  }

  @ParameterizedTest
  @CsvSource({
    "org.bytedeco:openblas, org/bytedeco/openblas/linux",
    "org.bytedeco:javacpp, jnijavacpp"
  })
  void namesTheLibraryThatIsMissing(String artifact, String resource)
      throws ReflectiveOperationException {
    InferenceBackend backend = backendWithout(name -> name.contains(resource));
    String platform = Platform.here().toString();
    assertThat(backend.presence())
        .isEqualTo(
            new Presence.Absent(
                "%s has no native library for %s on the class path; add it with classifier %s"
                    .formatted(artifact, platform, platform)));
  }

  @Test
  void namesTheArtifactIfTheJarIsMissing() throws ReflectiveOperationException {
    InferenceBackend backend = backendWithout(name -> name.startsWith("org.nd4j."));
    assertThat(backend.presence())
        .isEqualTo(
            new Presence.Absent(
                "ND4J is not on the class path; add org.nd4j:nd4j-native, or"
                    + " org.nd4j:nd4j-cuda-11.6 for a GPU"));
  }

  @Test
  void saysWhatIsNeededIfTheLibrariesDoNotLoad() throws ReflectiveOperationException {
    InferenceBackend backend = backendWithout(name -> name.contains("linux"));
    assertThat(backend.presence()).isInstanceOf(Presence.Absent.class);
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(backend::devices)
          .isInstanceOf(BackendException.class)
          .hasMessageStartingWith("ND4J's native libraries do not load: ")
          .hasMessageContaining("-Dorg.bytedeco.javacpp.cachedir")
          .hasCauseInstanceOf(LinkageError.class);
    }
  }

  /** The backend on a class path without what such names have. */
  private static InferenceBackend backendWithout(Predicate<String> names)
      throws ReflectiveOperationException {
    Predicate<String> anew =
        name ->
            name.startsWith("org.nd4j.")
                || name.startsWith("org.bytedeco.")
                || name.startsWith("dev.recogniser.dl4j.");
    return new PartialClassPath(anew, names).make(Dl4jBackend.class, InferenceBackend.class);
  }
}
