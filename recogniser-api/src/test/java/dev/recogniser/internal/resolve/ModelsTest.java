package dev.recogniser.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

  private static final String DESCRIPTOR = "META-INF/recogniser/model.properties";
  private static final String ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
  private static final String TWO =
      "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";

  @TempDir Path first;
  @TempDir Path second;

  private static String descriptor(String id, String resource, String sha256) {
    return "id = %s%nresource = %s%nsha256 = %s%n".formatted(id, resource, sha256);
  }

  private static ClassPath model(Path root, String id, String content, String sha256) {
    return new ClassPath(root)
        .file(DESCRIPTOR, descriptor(id, "models/model.onnx", sha256))
        .file("models/model.onnx", content);
  }

  private static Model find(@Nullable String id, ClassPath... classPath) throws IOException {
    URL[] urls = new URL[classPath.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath[i].root().toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return Models.find(loader, id, null);
    }
  }

  private static AbstractThrowableAssert<?, ?> refuses(
      @Nullable String id, ClassPath... classPath) {
    return assertThatThrownBy(() -> find(id, classPath)).isInstanceOf(ModelException.class);
  }

  private static String text(Model model) {
    return StandardCharsets.UTF_8.decode(model.content()).toString();
  }

  private ClassPath one(String id) {
    return model(first, id, "one", ONE);
  }

  private ClassPath two(String id) {
    return model(second, id, "two", TWO);
  }

  @Nested
  class OnTheClassPath {

    @Test
    void takesTheOnlyOne() throws IOException {
      Model model = find(null, one("digits"));
      assertThat(model.name()).isEqualTo("digits");
      assertThat(text(model)).isEqualTo("one");
    }

    @Test
    void takesTheOneCalledEmnistOfSeveral() throws IOException {
      assertThat(text(find(null, one("digits"), two("emnist")))).isEqualTo("two");
    }

    @Test
    void takesTheOneNamedThoughResourcesHaveOneName() throws IOException {
      assertThat(text(find("digits", one("digits"), two("emnist")))).isEqualTo("one");
      assertThat(text(find("emnist", one("digits"), two("emnist")))).isEqualTo("two");
    }

    @Test
    void takesTheSameModelFromTwoPlacesOnce() throws IOException {
      ClassPath copy = model(second, "digits", "one", ONE.toUpperCase(java.util.Locale.ROOT));
      assertThat(text(find(null, one("digits"), copy))).isEqualTo("one");
    }

    @Test
    void readsAJarWithABlankInItsPath() throws IOException {
      Path jar = first.resolve("a model.jar");
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream entries = new JarOutputStream(out)) {
        entries.putNextEntry(new JarEntry(DESCRIPTOR));
        entries.write(descriptor("digits", "model.onnx", ONE).getBytes(StandardCharsets.UTF_8));
        entries.putNextEntry(new JarEntry("model.onnx"));
        entries.write("one".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(text(find(null, new ClassPath(jar)))).isEqualTo("one");
    }

    @Test
    void looksThroughTheThreadsLoaderIfNoneIsGiven() throws IOException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      try (URLClassLoader loader = one("digits").loader()) {
        thread.setContextClassLoader(loader);
        assertThat(text(Models.find(null, "digits", null))).isEqualTo("one");
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    @Test
    void refusesToGuessBetweenTwoOfOneId() {
      refuses("digits", one("digits"), two("digits"))
          .hasMessageStartingWith(
              "More than one model on the class path has the id 'digits': file:")
          .hasMessageContaining(first.getFileName().toString())
          .hasMessageContaining(second.getFileName().toString())
          .hasMessageEndingWith(". Keep one of them.");
    }

    @Test
    void doesNotMindTwoOfAnIdThatIsNotWanted(@TempDir Path third) throws IOException {
      ClassPath wanted = model(third, "emnist", "one", ONE);
      assertThat(text(find(null, one("digits"), two("digits"), wanted))).isEqualTo("one");
    }

    @Test
    void refusesToGuessBetweenSeveral() {
      refuses(null, two("letters"), one("digits"))
          .hasMessage(
              "The class path has more than one model, none of them called 'emnist'. Name one of:"
                  + " digits, letters.");
    }

    @Test
    void listsWhatWasFoundIfThatIdWasNot() {
      refuses("kana", two("letters"), one("digits"))
          .hasMessage(
              "No model 'kana' is on the class path. Found: digits, letters. Add"
                  + " dev.recogniser:recogniser-model-kana, or name a model file.");
    }

    @Test
    void namesAnArtifactIfNothingWasFound() {
      refuses(null, new ClassPath(first))
          .hasMessage(
              "No model is on the class path. Add dev.recogniser:recogniser-model-emnist, or name a"
                  + " model file.");
    }
  }

  @Nested
  class Damaged {

    @Test
    void refusesAnotherChecksum() {
      refuses(null, model(first, "digits", "one", TWO))
          .hasMessageStartingWith(
              "Model 'digits' is damaged: its SHA-256 is 7692c3ad3540…, but file:")
          .hasMessageEndingWith(
              "model.properties says 3fc4ccfe7458…. Get its artifact again, and see to it that no"
                  + " build step changes the file, as resource filtering does.");
    }

    @Test
    void refusesADescriptorWithoutItsResource() {
      ClassPath empty =
          new ClassPath(first).file(DESCRIPTOR, descriptor("digits", "gone.onnx", ONE));
      refuses(null, empty)
          .hasMessageStartingWith("Model 'digits' cannot be read: file:")
          .hasMessageContaining("names the resource gone.onnx, but java.io.FileNotFoundException")
          .hasMessageEndingWith("Add its artifact again.")
          .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void refusesADescriptorWithoutAKey() {
      for (String key : List.of("id", "resource", "sha256")) {
        String text = descriptor("digits", "model.onnx", ONE).replace(key + " =", "other =");
        refuses(null, new ClassPath(first).file(DESCRIPTOR, text))
            .hasMessageStartingWith("The model descriptor file:")
            .hasMessageEndingWith(" has no '" + key + "'. It needs id, resource and sha256.");
      }
    }

    @Test
    void refusesADescriptorThatIsNoPropertiesFile() {
      refuses(null, new ClassPath(first).file(DESCRIPTOR, "id = \\u00zz"))
          .hasMessageContaining("cannot be read: java.lang.IllegalArgumentException");
    }
  }
}
