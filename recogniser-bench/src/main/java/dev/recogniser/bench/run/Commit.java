package dev.recogniser.bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.Recogniser;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Which version of the code is running. */
final class Commit {

  private Commit() {}

  /** What git says of the checkout that this class was built in; empty if it is in none. */
  static String here() {
    try {
      CodeSource source = Commit.class.getProtectionDomain().getCodeSource();
      File place = Path.of(source.getLocation().toURI()).toFile();
      return of(place.isDirectory() ? place : place.getParentFile());
    } catch (URISyntaxException | IOException e) {
      return "";
    }
  }

  static String of(File folder) throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
            .directory(folder)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(git.getInputStream().readAllBytes(), UTF_8).strip();
  }

  /** The library's version as its jar has it; empty where it runs from classes. */
  static String libraryVersion() {
    String version = Recogniser.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
