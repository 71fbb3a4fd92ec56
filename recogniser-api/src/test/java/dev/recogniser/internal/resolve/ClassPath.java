package dev.recogniser.internal.resolve;

import dev.recogniser.spi.InferenceBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder on a class path of its own, above the tests' own classes. */
record ClassPath(Path root) {

  ClassPath providers(Class<?>... providers) {
    return providers(Stream.of(providers).map(Class::getName).toArray(String[]::new));
  }

  ClassPath providers(String... names) {
    String lines = Stream.of(names).map(name -> name + "\n").collect(Collectors.joining());
    return file("META-INF/services/" + InferenceBackend.class.getName(), lines);
  }

  ClassPath file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  ClassPath file(String path, byte[] content) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URLClassLoader loader() {
    return loader(ClassPath.class.getClassLoader());
  }

  URLClassLoader loader(ClassLoader parent) {
    try {
      return new URLClassLoader(new URL[] {root.toUri().toURL()}, parent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
