package dev.recogniser.dl4j.internal;

import java.util.Locale;

/**
 * A system and a processor, in JavaCPP's words.
 *
 * @param system {@code linux}, {@code macosx}, {@code windows} or as Java calls it
 * @param processor {@code x86_64}, {@code arm64} or as Java calls it
 */
record Platform(String system, String processor) {

  static Platform here() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** From Java's words. */
  static Platform of(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    String processor = arch.toLowerCase(Locale.ROOT);
    return new Platform(
        system.startsWith("mac") ? "macosx" : system.startsWith("win") ? "windows" : system,
        switch (processor) {
          case "amd64", "x64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> processor;
        });
  }

  /** Where jars keep a library of that name. */
  String library(String variant, String name) {
    String file =
        switch (system) {
          case "windows" -> name + ".dll";
          case "macosx" -> "lib" + name + ".dylib";
          default -> "lib" + name + ".so";
        };
    return this + variant + "/" + file;
  }

  @Override
  public String toString() {
    return system + "-" + processor;
  }
}
