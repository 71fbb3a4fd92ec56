package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that fail; none of them passes for MLflow. */
class UnwillingServerTest {

  private static final int RECORDS = 1000;
  private static final Duration LONG_ENOUGH_TO_ASK = Duration.ofSeconds(2);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir private Path folder;

  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<String> credentials = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void create() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private URI serve(HttpHandler handler) {
    server.createContext(
        "/",
        exchange -> {
          credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          asked.countDown();
          handler.handle(exchange);
        });
    server.start();
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void hang(HttpExchange exchange) throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static HttpHandler answering(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  private Tracking open(URI uri) {
    return Tracking.open(folder, "letters", Optional.of(uri), notes::add);
  }

  private static void record(Tracking tracking) {
    try (TrackedRun run = tracking.start("first")) {
      for (int i = 0; i < RECORDS; i++) {
        run.metrics(Map.of("loss", 1.0 / i), i);
      }
      run.finish(RunStatus.FINISHED);
    }
  }

  @Test
  void aServerThatNeverAnswersHoldsNothingUp() throws InterruptedException {
    Tracking tracking = open(serve(this::hang));

    record(tracking);
    asked.await();
    assertThat(end.getCount()).as("no answer so far").isEqualTo(1);
    tracking.end(SHORT);

    assertThat(Recorded.events(folder)).hasSize(RECORDS + 2);
    assertThat(notes)
        .singleElement()
        .asString()
        .contains("1002 records are not with http://127.0.0.1:")
        .contains("it took too long")
        .endsWith("To send them: bin/training track --send " + folder.toAbsolutePath());
  }

  @Test
  void aServerThatFailsLosesNothing() {
    Tracking tracking = open(serve(answering(500, "{\"error_code\":\"INTERNAL_ERROR\"}")));

    record(tracking);
    tracking.close();

    assertThat(Recorded.events(folder)).hasSize(RECORDS + 2);
    assertThat(notes.get(notes.size() - 1))
        .contains("1002 records are not with", "HTTP 500 INTERNAL_ERROR");
  }

  @Test
  void nobodyAtTheAddressLosesNothing() {
    URI uri = serve(this::hang);
    server.stop(0);

    Tracking tracking = open(uri);
    record(tracking);
    tracking.close();

    assertThat(notes.get(notes.size() - 1))
        .contains("1002 records are not with", "Connection refused");
  }

  @Test
  void aCallThatTakesTooLongIsBrokenOff() {
    try (Server hanging =
        new Server(serve(this::hang), new Credentials(null, null, null), LONG_ENOUGH_TO_ASK)) {
      assertThatThrownBy(() -> hanging.ask(client -> client.getRun("1")))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("no answer in time");
    }
  }

  @Test
  void givesCredentialsAndKeepsWhatIsNotLetIn() {
    URI uri = serve(answering(401, ""));
    try (Server closed = new Server(uri, new Credentials("ann", "secret", null), Server.LIMIT)) {
      assertThatThrownBy(() -> closed.ask(client -> client.getRun("1")))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD");
      Artifacts artifacts = new Artifacts(closed);
      assertThatThrownBy(() -> artifacts.put("mlflow-artifacts:/1", Path.of("pom.xml"), "a"))
          .isInstanceOf(UnavailableException.class);
    }

    assertThat(credentials).hasSizeGreaterThan(1).containsOnly("Basic YW5uOnNlY3JldA==");
  }

  @Test
  void anotherSiteIsNotTakenForMlflow() {
    URI uri = serve(answering(404, "<html>Nothing here</html>"));
    try (Server other = new Server(uri, new Credentials(null, null, "token"), Server.LIMIT)) {
      assertThatThrownBy(() -> other.ask(client -> client.getRun("1")))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("not as MLflow answers");
    }

    assertThat(credentials).containsOnly("Bearer token");
  }

  @Test
  void theCommandSaysWhyNothingIsSent() {
    URI uri = serve(answering(500, ""));
    try (Tracking tracking = Tracking.open(folder, "letters", Optional.empty(), notes::add)) {
      tracking.start("first").close();
    }

    assertThat(Recorded.track("--send", folder.toString(), "--tracking-uri", uri.toString()))
        .startsWith("1: 2 records are not sent: " + uri + " takes none (HTTP 500");
  }
}
