package dev.recogniser.integration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Class paths as users have them: this one's application, the API, the model, and any backends each
 * with all that its POM brings along.
 */
public final class ClassPaths {

  /** Our backends, the preferred one first. */
  public static final List<String> BACKENDS = List.of("onnx", "djl", "dl4j");

  private static final List<Path> ALL =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .toList();

  private ClassPaths() {}

  /**
   * A class path: the library with a model, a language and backends.
   *
   * @param backends ids of our backends
   * @return jars and folders, none twice
   * @throws IllegalStateException if this program's own class path lacks a part of it
   */
  public static Set<Path> of(String... backends) {
    Set<Path> entries = new LinkedHashSet<>();
    entries.add(own(ClassPaths.class));
    entries.add(own(dev.recogniser.Recogniser.class));
    entries.add(jar("recogniser-model-emnist"));
    entries.add(jar("recogniser-language-en"));
    for (String id : backends) {
      Path backend = jar("recogniser-" + id);
      entries.add(backend);
      entries.addAll(broughtBy(backend));
    }
    return entries;
  }

  /** The jar or folder that a class comes from. */
  static Path own(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** The jar of an artifact, by its name. */
  static Path jar(String artifact) {
    return ALL.stream()
        .filter(entry -> entry.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The jar of " + artifact + " is not on the class path: package it first."));
  }

  /** The build leaves a module's own class path beside its jar. */
  private static List<Path> broughtBy(Path backend) {
    Path list = backend.resolveSibling("runtime.classpath");
    try {
      return Stream.of(Files.readString(list).strip().split(File.pathSeparator, -1))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
