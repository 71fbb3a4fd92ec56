package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends slowly, or nothing, does not keep others away. */
@Timeout(60)
class SlowSendersTest {

  @Test
  void refusesABodyThatDoesNotCome() throws IOException {
    try (Demo demo = Demo.start();
        Wire wire = Wire.to(demo)) {
      wire.send("POST /api/recognise HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{");
      assertThat(wire.rest()).startsWith("HTTP/1.1 408 ").contains("bytes a second");
    }
  }

  @Test
  void closesWhatWaitsLongestWhenConnectionsAreTooMany() throws IOException {
    List<Wire> silent = new ArrayList<>();
    try (Demo demo = Demo.start()) {
      try {
        for (int i = 0; i <= Connections.MOST; i++) {
          silent.add(Wire.to(demo).send("GET /health HTTP/1.1\r\nHost: local"));
        }
        assertThat(demo.get("/health").status()).isEqualTo(200);
        assertThat(silent.get(0).rest()).isEmpty();
      } finally {
        for (Wire wire : silent) {
          wire.close();
        }
      }
    }
  }
}
