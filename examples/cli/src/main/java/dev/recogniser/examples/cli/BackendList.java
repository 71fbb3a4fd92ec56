package dev.recogniser.examples.cli;

import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import dev.recogniser.LanguageChoice;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the backends that were found, and the language. */
final class BackendList {

  private BackendList() {}

  /**
   * Prints a line a backend: id, version, and where it computes or why it cannot.
   *
   * @return whether at least one is usable
   */
  static boolean print(List<BackendInfo> backends, PrintWriter out) {
    if (backends.isEmpty()) {
      out.println("No backend on the class path. Add dev.recogniser:recogniser-onnx.");
    }
    backends.forEach(backend -> out.println(line(backend)));
    out.flush();
    return backends.stream().anyMatch(BackendInfo::usable);
  }

  /** Prints the language that is used, and why. */
  static void print(LanguageChoice language, PrintWriter out) {
    out.println("language " + language.id().orElse("none") + ": " + language.reason());
  }

  private static String line(BackendInfo backend) {
    String name = (backend.id() + " " + backend.version()).strip();
    return backend.usable()
        ? name + ": " + devices(backend)
        : name + ": not usable: " + backend.reason();
  }

  private static String devices(BackendInfo backend) {
    return backend.devices().stream().map(Device::toString).collect(Collectors.joining(", "));
  }
}
