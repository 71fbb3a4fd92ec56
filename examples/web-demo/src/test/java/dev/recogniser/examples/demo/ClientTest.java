package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a client still waits is seen at its connection. */
@Timeout(60)
class ClientTest {

  private static final String REQUEST =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);

  private final Javalin server =
      Javalin.create(
          config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post(
                "/",
                context -> {
                  context.bodyAsBytes();
                  Client client = Client.of(context);
                  assertThat(client.isGone()).isFalse();
                  asked.countDown();
                  while (!client.isGone()) {
                    Thread.onSpinWait();
                  }
                  gone.countDown();
                });
          });

  @Test
  void seesOneHangUp() throws IOException, InterruptedException {
    server.start("127.0.0.1", 0);
    try {
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        asked.await();
      }
      gone.await();
    } finally {
      server.stop();
    }
    assertThat(gone.getCount()).isZero();
  }
}
