package dev.recogniser.training.track;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlflow.tracking.MlflowClient;

/** A real MLflow server of the tests' own, started by {@code bin/mlflow-server}. */
final class MlflowServer {

  private static final Path SCRIPT = Path.of("../../bin/mlflow-server");
  private static final String WISH = "RECOGNISER_MLFLOW";
  private static final int POLLS = 1200;
  private static final int POLL_MILLIS = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final int port;
  private @Nullable Process process;

  MlflowServer(Path data) throws IOException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /**
   * Skips the calling tests where there is no MLflow. {@code RECOGNISER_MLFLOW=yes} installs it and
   * fails if that fails, {@code no} leaves it alone.
   */
  static void assumeInstalled() throws IOException, InterruptedException {
    String wish = System.getenv().getOrDefault(WISH, "");
    assumeTrue(!wish.equals("no"), "not run against a real server: " + WISH + "=no");
    if (wish.equals("yes")) {
      if (script("--install") != 0) {
        throw new IllegalStateException(WISH + "=yes, but bin/mlflow-server --install fails.");
      }
      return;
    }
    assumeTrue(
        script("--is-installed") == 0,
        "not run against a real server: MLflow is not installed; bin/mlflow-server --install does it");
  }

  private static int script(String option) throws InterruptedException {
    try {
      return new ProcessBuilder(SCRIPT.toString(), option).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1; // no bash here
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  MlflowClient client() {
    return new MlflowClient(uri().toString());
  }

  void start() throws IOException, InterruptedException {
    Files.createDirectories(data);
    process =
        new ProcessBuilder(
                SCRIPT.toString(), "--port", String.valueOf(port), "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
            .start();
    awaitHealth();
  }

  private void awaitHealth() throws IOException, InterruptedException {
    for (int i = 0; i < POLLS; i++) {
      if (isHealthy()) {
        return;
      }
      if (process != null && !process.isAlive()) {
        break;
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IllegalStateException(
        "The server does not start: " + Files.readString(data.resolve("log")));
  }

  private boolean isHealthy() throws InterruptedException {
    try {
      return get("/health").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri() + path)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** As kill -9 does, the server's own children too; its port is free afterwards. */
  void kill() {
    if (process != null) {
      List<ProcessHandle> all =
          Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
      process = null;
    }
  }

  /** What the server was started with is gone. */
  void loseData() throws IOException {
    Files.delete(data.resolve("mlflow.db"));
    Files.deleteIfExists(data.resolve("mlflow.db-journal"));
  }
}
