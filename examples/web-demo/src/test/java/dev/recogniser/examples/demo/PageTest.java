package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files, what the server tells about itself, and what browsers may do with it. */
class PageTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,text/html",
    "/assets/main.js,text/javascript",
    "/assets/base.css,text/css",
    "/examples/hello.json,application/json",
    "/openapi.yaml,application/yaml",
    "/health,application/json",
    "/metrics,text/plain"
  })
  void serves(String path, String type) {
    Demo.Reply reply = demo.get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith(type);
    assertThat(reply.response().body()).isNotEmpty();
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Server")).isEmpty();
  }

  @Test
  void sendsAgainOnlyWhatIsNew() {
    String tag = demo.get("/assets/main.js").header("ETag");
    Demo.Reply same =
        demo.send(demo.request("/assets/main.js").header("If-None-Match", tag).build());
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.response().body()).isEmpty();
    Demo.Reply other =
        demo.send(demo.request("/assets/main.css").header("If-None-Match", tag).build());
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void allowsNoInlineScript() {
    assertThat(demo.get("/").header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'self' https://huggingface.co")
        .doesNotContain("unsafe-inline");
    String page = demo.get("/").text();
    assertThat(page).doesNotContain("<style", " style=", " onclick=");
    assertThat(page.split("<script", -1)).hasSize(page.split("<script[^>]+src=", -1).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/assets/nowhere.js",
        "/assets/",
        "/assets/..%2findex.html",
        "/assets/%2e%2e%2fDemoServer.class",
        "/assets/..%5cindex.html",
        "/examples/../Main.class",
        "/examples/%2fetc%2fpasswd",
        "/examples/hello.json%00.js"
      })
  void servesNothingElse(String path) {
    Demo.Reply reply = demo.get(path);
    assertThat(reply.status()).isBetween(400, 404);
    assertThat(reply.text()).doesNotContain("Exception", "root:");
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.json().get("status").asInt()).isEqualTo(reply.status());
  }

  @Test
  void saysWhichMethodIsWrong() {
    BadRequestsTest.refused(demo.get("/api/recognise"), 405, "GET /api/recognise");
    BadRequestsTest.refused(demo.post("/", "{}"), 405, "POST /");
    Demo.Reply reply =
        demo.send(demo.request("/api/options").method("DELETE", BodyPublishers.noBody()).build());
    BadRequestsTest.refused(reply, 405, "DELETE");
    assertThat(reply.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD");
  }

  @Test
  void saysTheSameToHead() {
    assertThat(head("/").status()).isEqualTo(200);
    assertThat(head("/").header("Content-Type")).startsWith("text/html");
    assertThat(head("/assets/nowhere.js").status()).isEqualTo(404);
  }

  private static Demo.Reply head(String path) {
    return demo.send(demo.request(path).method("HEAD", BodyPublishers.noBody()).build());
  }

  @Test
  void saysWhatIsNotThere() {
    BadRequestsTest.refused(demo.get("/nowhere"), 404, "/nowhere");
    BadRequestsTest.refused(demo.get("/assets/nowhere.js"), 404, "nowhere.js");
  }

  @Test
  void offersItsOptions() {
    JsonNode options = demo.get("/api/options").json();
    assertThat(options.get("backends").findValuesAsText("id"))
        .containsExactly("onnx", "djl", "dl4j");
    assertThat(options.get("alphabets").findValuesAsText("id"))
        .containsExactly("alphanumeric", "digits", "upper", "lower", "letters");
    assertThat(options.at("/defaults/backend").asText()).isEqualTo("onnx");
    assertThat(options.at("/model/labels")).hasSize(79);
    assertThat(options.get("corrections").asBoolean()).isFalse();
    assertThat(options.at("/limits/points").asInt()).isEqualTo(20_000);
    for (JsonNode example : options.get("examples")) {
      assertThat(demo.get(example.get("path").asText()).json().get("strokes")).isNotEmpty();
    }
  }

  @Test
  void describesEveryAddress() {
    assertThat(demo.get("/openapi.yaml").text())
        .contains(
            "/api/options:",
            "/api/recognise:",
            "/api/contrast:",
            "/api/sheet:",
            "/api/corrections:",
            "/health:",
            "/metrics:");
  }

  @Test
  void countsWhatItDoes() {
    demo.post("/api/recognise", Samples.strokes("heart.json").toString());
    demo.get("/no/such/address/at/all");
    String metrics = demo.get("/metrics").text();
    assertThat(metrics)
        .contains("recogniser_requests_seconds_bucket{route=\"/api/recognise\",status=\"200\"")
        .containsPattern("recogniser_certainty_percent_bucket\\{le=\"99.0\"} [1-9]")
        .contains("recogniser_characters_total")
        .contains("recogniser_queue 0.0")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("/no/such");
  }
}
