package dev.recogniser.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import dev.recogniser.spi.InferenceBackend;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

  private static final String ALPHA = StubBackend.Alpha.class.getName();

  @TempDir Path folder;

  private static List<BackendInfo> describe(ClassPath classPath) throws IOException {
    try (URLClassLoader loader = classPath.loader()) {
      return Backends.find(loader).describe();
    }
  }

  private List<BackendInfo> describe(Class<?>... providers) throws IOException {
    return describe(new ClassPath(folder).providers(providers));
  }

  private static BackendInfo broken(String id, String reason) {
    return new BackendInfo(id, "", false, reason, List.of());
  }

  @Test
  void describesAUsableBackendWithItsDevicesInOrder() throws IOException {
    assertThat(describe(StubBackend.Alpha.class))
        .containsExactly(
            new BackendInfo(
                "alpha", "9.8", true, "", List.of(Device.cpu(), Device.cuda(2), Device.cuda(10))));
  }

  @Test
  void listsThePreferredFirstAndTheNamelessLast() throws IOException {
    assertThat(
            describe(
                StubBackend.Nameless.class,
                StubBackend.Beta.class,
                StubBackend.Alpha.class,
                StubBackend.Absent.class))
        .extracting(BackendInfo::id)
        .containsExactly("absent", "alpha", "beta", StubBackend.Nameless.class.getName());
  }

  @Test
  void listsTheOthersIfTheEngineOfOneIsMisconfigured() throws IOException {
    assertThat(describe(StubBackend.Misconfigured.class, StubBackend.Alpha.class))
        .extracting(BackendInfo::id, BackendInfo::usable)
        .containsExactly(tuple("misconfigured", false), tuple("alpha", true));
  }

  @Test
  void givesTheReasonAndTheCureOfOneThatIsAbsent() throws IOException {
    assertThat(describe(StubBackend.Absent.class))
        .containsExactly(
            broken(
                "absent",
                "no native library for linux-riscv64. Add what is missing, or use another"
                    + " backend."));
  }

  @Test
  void keepsOthersIfOneFailsToSayWhetherItIsThere() throws IOException {
    List<BackendInfo> found = describe(StubBackend.Unsure.class, StubBackend.Alpha.class);
    assertThat(found).extracting(BackendInfo::usable).containsExactly(false, true);
    assertThat(found.get(0).reason())
        .startsWith("java.lang.IllegalStateException: presence failed. Add");
  }

  @Test
  void keepsOthersIfOneFailsToListItsDevices() throws IOException {
    List<BackendInfo> found = describe(StubBackend.Closed.class, StubBackend.Alpha.class);
    assertThat(found).extracting(BackendInfo::usable).containsExactly(false, true);
    assertThat(found.get(0).reason()).isEqualTo("java.lang.UnsatisfiedLinkError: libclosed.so.");
  }

  @Test
  void keepsOthersIfOneFailsInItsConstructor() throws IOException {
    String name = StubBackend.Unborn.class.getName();
    List<BackendInfo> found = describe(StubBackend.Unborn.class, StubBackend.Alpha.class);
    assertThat(found).extracting(BackendInfo::id).containsExactly("alpha", name);
    assertThat(found.get(1).reason())
        .isEqualTo(
            "Provider "
                + name
                + " could not be instantiated: java.lang.IllegalStateException: not today. Add what"
                + " it needs, or remove it from the class path.");
  }

  @Test
  void keepsOthersIfOneCannotSayItsName() throws IOException {
    List<BackendInfo> found = describe(StubBackend.Nameless.class, StubBackend.Alpha.class);
    assertThat(found.get(1).reason())
        .startsWith("java.lang.NoClassDefFoundError: com/missing/Names. Add what it needs");
  }

  @Test
  void keepsOthersIfAServiceFileNamesWhatIsNoBackend() throws IOException {
    String stranger = ClassPath.class.getName();
    List<BackendInfo> found =
        describe(new ClassPath(folder).providers("com.missing.Backend", stranger, ALPHA));
    assertThat(found)
        .extracting(BackendInfo::id)
        .containsExactly("alpha", "com.missing.Backend", stranger);
    assertThat(found.get(1).reason()).startsWith("Provider com.missing.Backend not found. Add");
    assertThat(found.get(2).reason()).startsWith(stranger + " not a subtype. Add");
  }

  @Test
  void keepsOthersIfAServiceFileIsMalformed(@TempDir Path other) throws IOException {
    ClassPath malformed = new ClassPath(folder).providers("this is no name");
    ClassPath sound = new ClassPath(other).providers(StubBackend.Alpha.class);
    try (URLClassLoader parent = malformed.loader();
        URLClassLoader loader = sound.loader(parent)) {
      List<BackendInfo> found = Backends.find(loader).describe();
      assertThat(found).extracting(BackendInfo::id).containsExactly("alpha", "unnamed provider 1");
      assertThat(found.get(1).reason()).contains("Illegal configuration-file syntax");
    }
  }

  @Test
  void givesUpOnAClassPathThatCannotBeRead() {
    ClassLoader unreadable =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("disc gone");
          }
        };
    assertThat(Backends.find(unreadable).describe())
        .singleElement()
        .extracting(BackendInfo::reason)
        .asString()
        .contains("disc gone");
  }

  @Test
  void countsAClassSeenThroughTwoLoadersOnce(@TempDir Path other) throws IOException {
    try (URLClassLoader one = new ClassPath(folder).providers(ALPHA).loader();
        URLClassLoader two = copying(new ClassPath(other).providers(ALPHA))) {
      assertThat(two).as("a loader with a copy of its own").isNotSameAs(one);
      assertThat(Providers.find(List.of(one, two)))
          .singleElement()
          .isInstanceOf(Provider.Usable.class);
      assertThat(Providers.find(List.of(two, one)))
          .singleElement()
          .isInstanceOf(Provider.Usable.class);
    }
  }

  @Test
  void prefersASoundCopyOfAClassToABrokenOne() throws IOException {
    ClassPath classPath = new ClassPath(folder).providers(ALPHA);
    try (URLClassLoader orphan = classPath.loader(ClassLoader.getPlatformClassLoader());
        URLClassLoader sound = classPath.loader()) {
      assertThat(Providers.find(List.of(orphan)))
          .singleElement()
          .isInstanceOf(Provider.Rejected.class);
      assertThat(Providers.find(List.of(orphan, sound)))
          .singleElement()
          .isInstanceOf(Provider.Usable.class);
    }
  }

  @Test
  void looksThroughTheThreadsLoaderIfNoneIsGiven() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new ClassPath(folder).providers(ALPHA).loader()) {
      assertThat(Backends.find(null).describe()).isEmpty();
      thread.setContextClassLoader(loader);
      assertThat(Backends.find(null).describe()).hasSize(1);
      thread.setContextClassLoader(null);
      assertThat(Backends.find(null).describe()).isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void looksThroughTheGivenLoaderAlone() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new ClassPath(folder).providers(ALPHA).loader()) {
      thread.setContextClassLoader(loader);
      assertThat(Backends.find(InferenceBackend.class.getClassLoader()).describe()).isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A loader that defines the stub backends anew instead of asking its parent. */
  private static URLClassLoader copying(ClassPath classPath) throws IOException {
    URL[] urls = {classPath.root().toUri().toURL()};
    return new URLClassLoader(urls, ProvidersTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(StubBackend.class.getName())
            ? copy(name)
            : super.loadClass(name, resolve);
      }

      private Class<?> copy(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
          byte[] bytes = in.readAllBytes();
          return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    };
  }
}
