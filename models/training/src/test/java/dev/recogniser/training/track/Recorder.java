package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A process that records a metric after the other until it is ended, and says which it has. */
final class Recorder {

  private static final int PAUSE_MILLIS = 2;

  private Recorder() {}

  public static void main(String[] arguments) throws InterruptedException {
    Tracking tracking =
        Tracking.open(
            Path.of(arguments[0]), arguments[1], Optional.of(URI.create(arguments[2])), note -> {});
    TrackedRun run = tracking.start("recorder");
    for (int step = 1; ; step++) {
      run.metrics(Map.of("loss", 1.0 / step), step);
      System.out.println(step);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  static Process start(Path java, Path folder, String experiment, URI server) throws IOException {
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Recorder.class.getName(),
            folder.toString(),
            experiment,
            server.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Reads on until it has recorded so many; returns the last one that it told of. */
  static int awaitRecords(Process recorder, int count) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(recorder.getInputStream(), UTF_8));
    int last = 0;
    while (last < count) {
      last = Integer.parseInt(said.readLine());
    }
    return last;
  }
}
