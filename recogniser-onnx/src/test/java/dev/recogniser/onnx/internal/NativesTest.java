package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendException;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import dev.recogniser.testkit.PartialClassPath;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {

  @ParameterizedTest
  @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, aarch64", "Windows 11, amd64"})
  void findsTheLibraryForPlatformsThatTheJarServes(String os, String arch) {
    assertThat(Natives.presence(os, arch)).isInstanceOf(Presence.Present.class);
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "Mac OS X, x86_64", "Windows 11, aarch64", "AIX, ppc64"})
  void namesThePlatformThatTheJarDoesNotServe(String os, String arch) {
    assertThat(Natives.presence(os, arch))
        .isEqualTo(
            new Presence.Absent(
                "ONNX Runtime has no native library for "
                    + os
                    + " on "
                    + arch
                    + "; use another backend, or set -Donnxruntime.native.path to the directory of"
                    + " one that you built"));
  }

  @Test
  void namesTheArtifactIfTheJarIsMissing() throws ReflectiveOperationException {
    InferenceBackend backend = backendWithout(name -> name.startsWith("ai.onnxruntime."));
    assertThat(backend.presence())
        .isEqualTo(
            new Presence.Absent(
                "ONNX Runtime is not on the class path; add com.microsoft.onnxruntime:onnxruntime"
                    + " or its _gpu variant"));
  }

  @Test
  void saysSoIfTheNativeLibraryDoesNotLoad() throws ReflectiveOperationException {
    InferenceBackend backend = backendWithout(name -> name.contains("/native/"));
    assertThat(backend.presence()).isInstanceOf(Presence.Absent.class);
    assertThatThrownBy(backend::devices)
        .isInstanceOf(BackendException.class)
        .hasMessageStartingWith("ONNX Runtime's native library does not load: ")
        .hasMessageEndingWith(
            "It needs glibc 2.27 or newer on Linux and the Visual C++ runtime on Windows.")
        .hasCauseInstanceOf(LinkageError.class);
  }

  /** The backend on a class path without what such names have. */
  private static InferenceBackend backendWithout(Predicate<String> names)
      throws ReflectiveOperationException {
    Predicate<String> anew =
        name -> name.startsWith("ai.onnxruntime.") || name.startsWith("dev.recogniser.onnx.");
    return new PartialClassPath(anew, names).make(OnnxBackend.class, InferenceBackend.class);
  }
}
