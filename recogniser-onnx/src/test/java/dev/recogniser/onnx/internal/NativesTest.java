package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendException;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;
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
    InferenceBackend backend = backendIn(new Isolated("ai.onnxruntime."));
    assertThat(backend.presence())
        .isEqualTo(
            new Presence.Absent(
                "ONNX Runtime is not on the class path; add com.microsoft.onnxruntime:onnxruntime"
                    + " or its _gpu variant"));
  }

  @Test
  void saysSoIfTheNativeLibraryDoesNotLoad() throws ReflectiveOperationException {
    InferenceBackend backend = backendIn(new Isolated(null));
    assertThat(backend.presence()).isInstanceOf(Presence.Absent.class);
    assertThatThrownBy(backend::devices)
        .isInstanceOf(BackendException.class)
        .hasMessageStartingWith("ONNX Runtime's native library does not load: ")
        .hasMessageEndingWith(
            "It needs glibc 2.27 or newer on Linux and the Visual C++ runtime on Windows.")
        .hasCauseInstanceOf(LinkageError.class);
  }

  private static InferenceBackend backendIn(ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(OnnxBackend.class.getName());
    return (InferenceBackend) type.getConstructor().newInstance();
  }

  /** A class path without ONNX Runtime's native libraries, and without the classes of a prefix. */
  private static final class Isolated extends ClassLoader {

    private final @Nullable String missing;

    Isolated(@Nullable String missing) {
      super(NativesTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (missing != null && name.startsWith(missing)) {
        throw new ClassNotFoundException(name);
      }
      boolean own = name.startsWith("ai.onnxruntime.") || name.startsWith("dev.recogniser.onnx.");
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : own ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.contains("/native/") ? null : super.getResource(name);
    }
  }
}
