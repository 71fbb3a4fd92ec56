package dev.recogniser.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.spi.Presence;
import dev.recogniser.spi.Presence.Absent;
import dev.recogniser.spi.Presence.Present;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {

  private static final String ENGINE = "pytorch-engine.properties";
  private static final String NATIVE = "native/lib/pytorch.properties";
  private static final String GLUE = "jnilib/pytorch.properties";

  private final ClassPath classPath =
      new ClassPath()
          .with(ENGINE, "djl_version=0.35.1\npytorch_version=2.7.1")
          .with(NATIVE, "version=2.7.1-20250812\nflavor=cpu\nclassifier=linux-x86_64")
          .with(GLUE, "jni_version=2.7.1-0.35.1");

  private Presence presence() {
    return new Natives(classPath, "Linux", "amd64").presence();
  }

  @Test
  void tellsTheVersionsOfPyTorchAndDjl() {
    assertThat(presence()).isEqualTo(new Present("2.7.1 (DJL 0.35.1)"));
  }

  @Test
  void takesAJarForGpusToo() {
    classPath.with(NATIVE, "version=2.7.1\nflavor=cu128\nclassifier=linux-x86_64");
    assertThat(presence()).isEqualTo(new Present("2.7.1 (DJL 0.35.1)"));
  }

  @Test
  void namesTheArtifactIfTheEngineIsMissing() {
    Absent missing =
        new Absent(
            "DJL's PyTorch engine is not on the class path; add ai.djl.pytorch:pytorch-engine");
    classPath.without("ai.djl.pytorch.engine.");
    assertThat(presence()).isEqualTo(missing);
    classPath.without(ENGINE);
    assertThat(presence()).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, aarch64, osx-aarch64",
    "Windows 11, amd64, win-x86_64"
  })
  void namesTheClassifierThatThePlatformNeeds(String os, String arch, String classifier) {
    assertThat(new Natives(classPath, os, arch).presence())
        .isEqualTo(
            new Absent(
                ("PyTorch's native libraries for %s on %s are not on the class path; add"
                        + " ai.djl.pytorch:pytorch-native-cpu with classifier %s")
                    .formatted(os, arch, classifier)));
    classPath.with(NATIVE, "version=2.7.1\nflavor=cpu\nclassifier=" + classifier);
    assertThat(new Natives(classPath, os, arch).presence()).isInstanceOf(Present.class);
  }

  @Test
  void namesTheClassifierIfNoNativeLibrariesAreThereAtAll() {
    classPath.without(NATIVE);
    assertThat(((Absent) presence()).reason())
        .endsWith("add ai.djl.pytorch:pytorch-native-cpu with classifier linux-x86_64");
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "Mac OS X, x86_64", "Windows 11, aarch64", "AIX, ppc64"})
  void namesThePlatformThatIsNotServed(String os, String arch) {
    assertThat(new Natives(classPath, os, arch).presence())
        .isEqualTo(
            new Absent(
                ("DJL has no PyTorch for %s on %s; use another backend, or set"
                        + " PYTORCH_LIBRARY_PATH to the directory of one that you built")
                    .formatted(os, arch)));
  }

  @Test
  void takesTheUsersOwnPyTorch(@TempDir Path directory) throws IOException {
    Files.createFile(directory.resolve(System.mapLibraryName("torch")));
    classPath.without(NATIVE);
    System.setProperty(Natives.OWN_PATH, directory.toString());
    try {
      assertThat(presence()).isEqualTo(new Present("2.7.1 (DJL 0.35.1)"));
      System.setProperty(Natives.OWN_PATH, directory.resolve("elsewhere").toString());
      assertThat(presence()).isInstanceOf(Absent.class);
    } finally {
      System.clearProperty(Natives.OWN_PATH);
    }
  }

  @Test
  void namesTheVersionOfWhatJoinsThemIfItIsMissing() {
    classPath.without(GLUE);
    assertThat(presence())
        .isEqualTo(
            new Absent(
                "What joins DJL to PyTorch is not on the class path; add"
                    + " ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1"));
  }

  @Test
  void refusesWhatJoinsOtherVersionsSinceDjlWouldDownloadTheRightOne() {
    classPath.with(GLUE, "jni_version=2.5.1-0.32.0");
    assertThat(presence())
        .isEqualTo(
            new Absent(
                "ai.djl.pytorch:pytorch-jni:2.5.1-0.32.0 does not fit PyTorch 2.7.1 and DJL"
                    + " 0.35.1; replace it by version 2.7.1-0.35.1"));
  }

  /** Resources as the test says, and DJL's classes unless they are taken away. */
  private static final class ClassPath extends ClassLoader {

    private final Map<String, String> resources = new HashMap<>();
    private String missing = "none";

    ClassPath() {
      super(NativesTest.class.getClassLoader());
    }

    ClassPath with(String name, String content) {
      resources.put(name, content);
      return this;
    }

    void without(String name) {
      resources.remove(name);
      missing = name;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(missing)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      String content = resources.get(name);
      return content == null
          ? Collections.emptyEnumeration()
          : Collections.enumeration(Collections.singleton(url(name, content)));
    }

    private static URL url(String name, String content) throws IOException {
      return new URL("memory", "", -1, name, new Memory(content));
    }
  }

  /** A resource that is a text. */
  private static final class Memory extends URLStreamHandler {

    private final byte[] content;

    Memory(String content) {
      this.content = content.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
