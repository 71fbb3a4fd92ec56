package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that say that they are large, or are when they are unpacked. */
class LyingFilesTest {

  private static final String CORRECTION =
      "{\"version\":1,\"time\":\"2026-01-01T00:00:00Z\",\"model\":\"m\",\"writer\":\"w\","
          + "\"box\":{\"x\":0,\"y\":0,\"width\":10,\"height\":10},\"read\":\"B\",\"label\":\"A\","
          + "\"strokes\":[[0,0,10,10]]}\n";

  @TempDir Path folder;

  /** More than any of these may take: a reader that believed them would take two thousand. */
  private static final long MEGABYTES = 120;

  private static void assertRefuses(ThrowingCallable reading, String... parts) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(reading)
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("Exception");
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MEGABYTES << 20);
  }

  private Path idx(String name, int... header) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + 1);
    bytes.asIntBuffer().put(header);
    return Files.write(folder.resolve(name), bytes.array());
  }

  /** A file that begins with a text and goes on with a byte, a number of megabytes. */
  private Path zipped(String name, byte[] begin, int megabytes, char rest) throws IOException {
    Path file = folder.resolve(name);
    byte[] megabyte = Character.toString(rest).repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(begin);
      for (int i = 0; i < megabytes; i++) {
        out.write(megabyte);
      }
    }
    return file;
  }

  @Test
  void aCountThatTheFileCannotHoldTakesNoMemory() throws IOException {
    Path images = idx("images", 0x803, 0, 28, 28);
    Path labels = idx("labels", 0x801, 2_000_000_000);
    assertRefuses(
        () -> IdxReader.read(images, labels, Orientation.UPRIGHT), "labels", "1, not 2000000000");

    Path many = idx("many", 0x803, 2_700_000, 28, 28);
    Path one = idx("one", 0x801, 1);
    assertRefuses(
        () -> IdxReader.read(many, one, Orientation.UPRIGHT), "many", "1, not 2116800000");
  }

  @Test
  void whatUnpacksToAThousandTimesItsSizeIsNotRead() throws IOException {
    byte[] header = ByteBuffer.allocate(8).putInt(0x801).putInt(64 << 20).array();
    Path labels = zipped("labels", header, 64, '\1');
    assertRefuses(
        () -> IdxReader.read(labels, labels, Orientation.UPRIGHT),
        "labels, record",
        "unpacks to more than 16,777,216 bytes");
  }

  @Test
  void aLineWithoutAnEndIsNotRead() throws IOException {
    Path bomb = zipped("bomb", "{\"version\":1,\"x\":\"".getBytes(UTF_8), 12, 'a');
    String[] parts = {"bomb, line 1", "the 10,000,000 bytes allowed"};
    assertRefuses(() -> Corrections.read(bomb, note -> {}), parts);
    assertRefuses(() -> Transcripts.read(bomb), parts);

    String begun = CORRECTION + CORRECTION.substring(0, CORRECTION.length() - 4);
    Path longLine = zipped("long", begun.getBytes(UTF_8), 12, '1');
    assertRefuses(() -> Corrections.read(longLine, note -> {}), "long, line 2", "10,000,000");
  }

  @Test
  void deepJsonIsRefusedInOurWords() throws IOException {
    Path deep = folder.resolve("deep");
    Files.writeString(deep, CORRECTION + "{\"version\":1,\"x\":" + "[".repeat(100_000) + "\n");
    assertRefuses(
        () -> Corrections.read(deep, note -> {}), "deep, line 2", "nested too deeply", "(1000)");
  }

  @Test
  void aStrokeFileThatUnpacksToMuchIsRefused() throws IOException {
    Path bomb = zipped("bomb", "{\"penWidth\": 1, \"strokes\": ".getBytes(UTF_8), 20, ' ');
    assertRefuses(() -> StrokeFile.read(bomb), "bomb", "unpacks to more than 16,777,216 bytes");
  }
}
