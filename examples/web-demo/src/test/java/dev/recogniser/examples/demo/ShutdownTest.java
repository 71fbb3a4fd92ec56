package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How the program ends: SIGTERM once it has answered what it has taken, a wrong option at once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no SIGTERM.")
class ShutdownTest {

  private static final int REQUESTS = 8;
  private static final int TERMINATED = 143;

  @Test
  void answersWhatItHasTaken() throws Exception {
    ObjectNode question = Samples.strokes("shopping.json").put("explain", true);
    try (ChildServer server = ChildServer.start("--workers", "1", "--queue", "20")) {
      List<CompletableFuture<Demo.Reply>> replies =
          IntStream.range(0, REQUESTS)
              .mapToObj(i -> server.demo().postLater("/api/recognise", question.toString()))
              .toList();
      waitUntilTaken(server.demo(), replies);
      server.process().destroy(); // SIGTERM
      for (CompletableFuture<Demo.Reply> reply : replies) {
        assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
      }
      assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.process().exitValue()).isEqualTo(TERMINATED);
      assertThatThrownBy(() -> server.demo().get("/health"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  /**
   * All are answered, wait or are worked on. What was answered is counted first: what is answered
   * meanwhile is counted once at most.
   */
  private static void waitUntilTaken(Demo demo, List<CompletableFuture<Demo.Reply>> replies)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    long taken;
    do {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
      long answered = replies.stream().filter(CompletableFuture::isDone).count();
      String metrics = demo.get("/metrics").text();
      taken =
          answered
              + number("recogniser_queue", metrics)
              + number("recogniser_workers_busy", metrics);
    } while (taken < REQUESTS);
  }

  private static long number(String gauge, String metrics) {
    Matcher found = Pattern.compile("(?m)^" + gauge + " (\\d+)\\.0$").matcher(metrics);
    assertThat(found.find()).as(gauge).isTrue();
    return Long.parseLong(found.group(1));
  }

  @Test
  void tellsWhatIsWrongWithAnOption() throws Exception {
    assertThat(refusal("8000", "--backend", "none")).contains("No backend 'none'");
  }

  @Test
  void takesThePortOfTheEnvironmentIfItIsOne() throws Exception {
    assertThat(refusal("", "--backend", "none")).contains("No backend 'none'");
    assertThat(refusal("http")).contains("The variable PORT is 'http', which is no port.");
    assertThat(refusal("70000")).contains("A port is a number from 0 to 65535, not 70000.");
    assertThat(refusal("http", "--port", "0", "--backend", "none")).contains("No backend 'none'");
  }

  private static String refusal(String port, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PORT", port);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(2);
    assertThat(output).doesNotContain("\tat ");
    return output;
  }
}
