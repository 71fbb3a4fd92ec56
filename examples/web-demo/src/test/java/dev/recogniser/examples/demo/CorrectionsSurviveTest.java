package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is in the file, whole, whatever became of the server. */
class CorrectionsSurviveTest {

  private static final int CORRECTIONS = 1000;
  private static final int CLIENTS = 8;
  private static final int[] KILLS = {150, 475, 800};
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void allThatWereAcknowledgedBeforeAKill() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    for (int kill : KILLS) {
      try (ChildServer server = ChildServer.start("--corrections", folder.toString())) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
          clients.submit(() -> correct(server, next, acknowledged));
        }
        while (acknowledged.size() < kill) {
          Thread.onSpinWait();
        }
        server.process().destroyForcibly().waitFor(); // SIGKILL
        clients.shutdown();
        assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
      System.out.printf(
          "Killed after %d of %d corrections were acknowledged.%n",
          acknowledged.size(), Math.min(next.get(), CORRECTIONS));
      assertThat(wholeLines()).doesNotHaveDuplicates().containsAll(acknowledged);
    }
  }

  private static void correct(ChildServer server, AtomicInteger next, Set<String> acknowledged) {
    for (int i = next.getAndIncrement(); i < CORRECTIONS; i = next.getAndIncrement()) {
      try {
        if (server.demo().post("/api/corrections", Samples.correction(i)).status() == 201) {
          acknowledged.add("w" + i);
        }
      } catch (UncheckedIOException e) {
        return; // it was killed
      }
    }
  }

  /** The writers of all lines; only what follows the last line feed may be damaged. */
  private List<String> wholeLines() throws IOException {
    String content = Files.readString(folder.resolve("corrections.jsonl"));
    String whole = content.substring(0, content.lastIndexOf('\n') + 1);
    return whole.lines().map(line -> parse(line).get("writer").asText()).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return Demo.JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  /** A limit on the size of files cuts a write short as a full disk does. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void allThatWereThereBeforeTheDiskWasFull() throws Exception {
    Path file = folder.resolve("corrections.jsonl");
    long limit = 1024 * MEBIBYTE; // the engines unpack natives of hundreds
    fill(file, limit - 100);
    List<String> before = List.of("bash", "-c", "ulimit -f 1048576; exec \"$@\"", "bash");
    try (ChildServer server = ChildServer.startWith(before, "--corrections", folder.toString())) {
      Demo.Reply reply = server.demo().post("/api/corrections", Samples.correction(1));
      BadRequestsTest.refused(reply, 507, "may be full");
      assertThat(file).hasSize(limit - 100);
      fill(file, limit - MEBIBYTE);
      assertThat(server.demo().post("/api/corrections", Samples.correction(2)).status())
          .isEqualTo(201);
      assertThat(file.toFile().length()).isGreaterThan(limit - MEBIBYTE);
    }
  }

  /** One long line, most of which takes no room on the disk. */
  private static void fill(Path file, long size) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(size - 1);
      content.seek(size - 1);
      content.write('\n');
    }
  }
}
