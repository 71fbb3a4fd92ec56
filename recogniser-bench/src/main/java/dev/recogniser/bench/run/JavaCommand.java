package dev.recogniser.bench.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How other JVMs are started: with the Java and the class path of this one. */
final class JavaCommand {

  /**
   * As {@code bin/common.sh} has them: newer Javas warn of native code, older ones do not know the
   * option that allows protobuf its memory, and images need no display. Engines must not reach for
   * the network.
   */
  static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--sun-misc-unsafe-memory-access=allow",
          "-Djava.awt.headless=true",
          "-Dai.djl.offline=true",
          "-DOPT_OUT_TRACKING=true");

  /** Of a fork: fixed, so that resizing is no part of what is measured. */
  static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m");

  private JavaCommand() {}

  static List<String> of(String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(arguments);
    return List.copyOf(command);
  }

  /** With absolute entries, as JMH's forks are given it again. */
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }
}
