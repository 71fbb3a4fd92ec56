package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A real server on a free port, and one who talks to it. */
record Demo(String address, HttpClient client, @Nullable DemoServer server)
    implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  /** One answer. */
  record Reply(int status, HttpResponse<byte[]> response) {
    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  static Demo start() {
    return start(null, null, Limits.standard());
  }

  static Demo start(@Nullable Path model, @Nullable Path corrections, Limits limits) {
    Settings settings =
        new Settings(
            "127.0.0.1", 0, model, corrections, null, "cpu", 1, Set.of("demo.example"), limits);
    DemoServer server = DemoServer.start(settings);
    return new Demo(server.address(), newClient(), server);
  }

  /** One who talks to a server in another process. */
  static Demo at(String address) {
    return new Demo(address, newClient(), null);
  }

  private static HttpClient newClient() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  Reply get(String path) {
    return send(request(path).build());
  }

  Reply post(String path, String json) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  Reply post(String path, String type, byte[] body) {
    return send(postOf(path, type, body));
  }

  CompletableFuture<Reply> postLater(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return client
        .sendAsync(postOf(path, "application/json", body), BodyHandlers.ofByteArray())
        .thenApply(response -> new Reply(response.statusCode(), response));
  }

  private HttpRequest postOf(String path, String type, byte[] body) {
    return request(path)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path.substring(1)));
  }

  Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
