package dev.recogniser.training.track;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Uploads files through the server. MLflow's Java client would start its Python one for that, so
 * this speaks to the server's <a
 * href="https://mlflow.org/docs/latest/tracking/server.html">artifact proxy</a> itself.
 */
final class Artifacts {

  private static final String API = "/api/2.0/mlflow-artifacts/artifacts";
  private static final String SCHEME = "mlflow-artifacts:";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** The slowest connection that is waited for. */
  private static final long BYTES_A_SECOND = 50_000;

  private final HttpClient http =
      HttpClient.newBuilder()
          // MLflow's servers speak no other version without TLS.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .build();
  private final Server server;

  Artifacts(Server server) {
    this.server = server;
  }

  /**
   * Puts a file among a run's artifacts, in the place of one of that name.
   *
   * @param root where the run's artifacts are, as the server says
   * @param file what to put there
   * @param name its path there, with slashes
   * @throws RefusedException if there is no such file, or the server takes no artifacts
   */
  void put(String root, Path file, String name) throws UnavailableException, RefusedException {
    if (!root.startsWith(SCHEME)) {
      throw new RefusedException(
          "", "the server has its clients write artifacts to " + root + " by themselves");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new RefusedException("", "there is no file " + file + " to be read");
    }
    try {
      check(http.send(request(root, file, name), BodyHandlers.discarding()).statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("the upload was broken off", e);
    } catch (IOException e) {
      throw new UnavailableException(Answer.rootOf(e), e);
    }
  }

  private HttpRequest request(String root, Path file, String name) throws IOException {
    Duration patience = ANSWER.plusSeconds(Files.size(file) / BYTES_A_SECOND);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(URI.create(root).getPath() + "/" + name))
            .timeout(patience)
            .PUT(BodyPublishers.ofFile(file));
    server.credentials().header().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  private URI address(String path) {
    try {
      String encoded = new URI(null, null, API + path, null).toASCIIString();
      return URI.create(server.uri() + encoded);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No path of an artifact: " + path, e);
    }
  }

  private static void check(int status) throws UnavailableException, RefusedException {
    if (Answer.isPassing(status) || (status >= 300 && status < 400)) {
      throw new UnavailableException(Answer.said(status, "to an upload"));
    }
    if (status >= 400) {
      throw new RefusedException("", "HTTP " + status + " to the upload");
    }
  }
}
