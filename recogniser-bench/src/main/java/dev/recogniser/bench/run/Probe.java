package dev.recogniser.bench.run;

import dev.recogniser.BackendException;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Asks one backend what it can do, in a JVM of its own, since that loads native libraries. */
public final class Probe {

  /** Before the answer: engines print to standard output too. */
  static final String ANSWER = "recogniser.backend=";

  private Probe() {}

  /**
   * Prints the answer as JSON.
   *
   * @param args the backend's id
   * @throws IOException if it cannot be written as JSON
   */
  public static void main(String[] args) throws IOException {
    System.out.println("\n" + ANSWER + Json.line(describe(provider(args[0]))));
    System.exit(0); // some engines leave threads behind
  }

  private static InferenceBackend provider(String id) {
    return ServiceLoader.load(InferenceBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Backend describe(InferenceBackend backend) {
    if (backend.presence() instanceof Presence.Absent absent) {
      return new Backend(backend.id(), "", false, absent.reason(), List.of());
    }
    String version = ((Presence.Present) backend.presence()).version();
    try {
      List<String> devices = backend.devices().stream().map(Object::toString).toList();
      return new Backend(backend.id(), version, true, "", List.copyOf(new TreeSet<>(devices)));
    } catch (BackendException | LinkageError e) {
      return new Backend(backend.id(), version, false, String.valueOf(e.getMessage()), List.of());
    }
  }
}
