package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small data files for tests. */
public final class DataFixtures {

  private DataFixtures() {}

  /** IDX bytes: the header's numbers, then the values. */
  public static byte[] idx(int[] header, byte... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * header.length + values.length);
    for (int number : header) {
      buffer.putInt(number);
    }
    return buffer.put(values).array();
  }

  public static byte[] images(int count, byte[] pixels) {
    return idx(new int[] {0x803, count, 28, 28}, pixels);
  }

  public static byte[] labels(int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return idx(new int[] {0x801, labels.length}, bytes);
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static Path write(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path write(Path folder, String name, String content) {
    return write(folder, name, content.getBytes(UTF_8));
  }
}
