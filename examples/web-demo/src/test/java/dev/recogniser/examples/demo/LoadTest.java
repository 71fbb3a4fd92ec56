package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too much at once is sent away, and what takes too long is given up. */
class LoadTest {

  private static final String SHOPPING =
      Samples.strokes("shopping.json").put("explain", true).toString();

  @Test
  void sendsAwayWhatFindsTheQueueFull() {
    Limits narrow = Limits.standard().with(1, 2);
    try (Demo demo = Demo.start(null, null, narrow)) {
      List<CompletableFuture<Demo.Reply>> replies =
          IntStream.range(0, 40).mapToObj(i -> demo.postLater("/api/recognise", SHOPPING)).toList();
      List<Integer> statuses = replies.stream().map(reply -> reply.join().status()).toList();
      assertThat(statuses).containsOnly(200, 429).filteredOn(s -> s == 200).hasSizeGreaterThan(2);
      for (CompletableFuture<Demo.Reply> reply : replies) {
        if (reply.join().status() == 429) {
          BadRequestsTest.refused(reply.join(), 429, "2 wait");
          assertThat(Integer.parseInt(reply.join().header("Retry-After"))).isPositive();
        }
      }
      assertThat(demo.post("/api/recognise", SHOPPING).status()).isEqualTo(200);
    }
  }

  @Test
  @Timeout(60)
  void leavesRoomBesideSlowSenders() throws IOException {
    String half = "POST /api/recognise HTTP/1.1\r\nHost: me\r\nContent-Length: 1000\r\n\r\n{";
    List<Socket> senders = new ArrayList<>();
    try (Demo demo = Demo.start()) {
      URI address = URI.create(demo.address());
      try {
        for (int i = 0; i < 200; i++) {
          Socket sender = new Socket(address.getHost(), address.getPort());
          senders.add(sender);
          sender.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(demo.get("/health").status()).isEqualTo(200);
        Demo.Reply reply = demo.post("/api/recognise", SHOPPING);
        while (reply.status() == 429) { // until they are found to be too slow
          Thread.onSpinWait();
          reply = demo.post("/api/recognise", SHOPPING);
        }
        assertThat(reply.status()).isEqualTo(200);
      } finally {
        for (Socket sender : senders) {
          sender.close();
        }
      }
    }
  }

  @Test
  void givesUpWhatTakesTooLong() {
    Limits hurried = Limits.standard().with(Duration.ofMillis(1));
    try (Demo demo = Demo.start(null, null, hurried)) {
      BadRequestsTest.refused(demo.post("/api/recognise", SHOPPING), 504, "1 ms");
    }
  }
}
