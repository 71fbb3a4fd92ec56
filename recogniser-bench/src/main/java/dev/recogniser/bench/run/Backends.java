package dev.recogniser.bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recogniser.spi.InferenceBackend;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the backends on the class path without loading an engine into this JVM. */
final class Backends {

  private final Children children;

  Backends(Children children) {
    this.children = children;
  }

  /** The ids of those on the class path, the preferred one first. */
  static List<String> ids() {
    return ServiceLoader.load(InferenceBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted((one, other) -> Integer.compare(other.preference(), one.preference()))
        .map(InferenceBackend::id)
        .toList();
  }

  /** What a backend can do here. One whose process fails is not usable, and says why. */
  Backend ask(String id) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(JavaCommand.of(Probe.class.getName(), List.of(id)))
              .redirectErrorStream(true);
      return answer(id, new String(output(builder), UTF_8));
    } catch (IOException e) {
      return broken(id, "a JVM cannot be started to ask it: " + e.getMessage());
    }
  }

  private byte[] output(ProcessBuilder builder) throws IOException {
    return children.start(builder).getInputStream().readAllBytes();
  }

  private static Backend answer(String id, String output) throws IOException {
    int at = output.lastIndexOf(Probe.ANSWER);
    return at < 0
        ? broken(id, LogLines.lastMeaningful(output.lines().toList()))
        : Json.parse(output.substring(at + Probe.ANSWER.length()).strip(), Backend.class);
  }

  private static Backend broken(String id, String reason) {
    return new Backend(id, "", false, reason, List.of());
  }
}
