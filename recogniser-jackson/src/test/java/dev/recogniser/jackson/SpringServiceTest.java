package dev.recogniser.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Field;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A Spring Boot service that has this module on its class path, and says nothing of JSON. */
class SpringServiceTest {

  private static ConfigurableApplicationContext service;

  @RestController
  @EnableAutoConfiguration
  static class Service {

    @GetMapping("/heart")
    Recognition heart() {
      return Results.HEART;
    }

    @PostMapping("/text")
    String text(@RequestBody Recognition result) {
      return result.text();
    }

    @PostMapping("/form")
    Map<String, Recognition> form(@RequestBody List<Field> fields) {
      try (Recogniser recogniser = Recogniser.open()) {
        return recogniser.recognise(Results.drawing("form.png"), fields);
      }
    }
  }

  @BeforeAll
  static void start() {
    service =
        SpringApplication.run(
            Service.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void returnsAResult() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request("/heart"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode result = new ObjectMapper().readTree(answer.body());
    assertThat(result.path("text").asText()).isEqualTo("Heart 47");
    assertThat(result.at("/lines/0/words/1/text").asText()).isEqualTo("47");
    assertThat(result.at("/characters/5/label").asText()).isEqualTo("4");
    assertThat(result.at("/characters/5/box/x").asDouble()).isBetween(380.0, 520.0);
    assertThat(result.at("/language/id").asText()).isEqualTo("en");
    assertThat(result).isEqualTo(Results.MAPPER.valueToTree(Results.HEART));
  }

  @Test
  void takesAResult() throws IOException, InterruptedException {
    String json = Results.MAPPER.writeValueAsString(Results.HEART);
    HttpResponse<String> answer =
        send(
            request("/text")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("Heart 47");
  }

  @Test
  void takesFieldsAndReturnsWhatTheySay() throws IOException, InterruptedException {
    String json = Files.readString(Results.DRAWINGS.resolve("form.fields.json"));
    HttpResponse<String> answer =
        send(
            request("/form")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode results = new ObjectMapper().readTree(answer.body());
    assertThat(results.at("/number/text").asText()).isEqualTo("620893");
    assertThat(results.at("/signature/text").asText()).isEmpty();
  }

  private static HttpRequest.Builder request(String path) {
    String port = service.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
