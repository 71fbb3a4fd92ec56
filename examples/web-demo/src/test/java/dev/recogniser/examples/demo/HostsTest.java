package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Only names of this machine and of the operator are answered; the tests' operator has named one.
 */
class HostsTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:7860, ",
    "LOCALHOST, http://localhost:7860",
    "page.localhost, ",
    "127.0.0.1:1, http://[::1]:5",
    "[::1]:7860, http://[::1]:7860",
    "192.168.0.7:7860, http://192.168.0.7:7860",
    "demo.example, https://demo.example",
    "Demo.Example:80, http://demo.example:80",
    "10.0.0.1, https://demo.example"
  })
  void answersWhatIsMeantForIt(String host, String origin) throws IOException {
    assertThat(ask(host, origin)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, , 421",
    "evil.example, http://evil.example, 421",
    "localhost.evil.example, , 421",
    "127.0.0.1.evil.example, , 421",
    "demo.example.evil, , 421",
    "localhost, http://evil.example, 403",
    "localhost, http://192.168.0.7, 403",
    "localhost, null, 403",
    "localhost, http://localhost@evil.example, 403",
    "192.168.0.7, http://192.168.0.7:81, 403"
  })
  void refusesOthers(String host, String origin, int status) throws IOException {
    assertThat(ask(host, origin))
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("application/problem+json", "--allow-host");
  }

  private static String ask(String host, String origin) throws IOException {
    String page = origin == null ? "" : "Origin: " + origin + "\r\n";
    try (Wire wire = Wire.to(demo)) {
      return wire.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\n" + page)
          .send("Connection: close\r\n\r\n")
          .rest();
    }
  }
}
