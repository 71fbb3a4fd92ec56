package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Appends to a corrections file so that what was acknowledged stays: a line is on the disk when
 * {@link #append} returns, and a line that could not be written whole is taken away again.
 */
public final class CorrectionWriter {

  private static final byte[] LINE_END = {'\n'};

  private CorrectionWriter() {}

  /**
   * Appends a line and forces it to the disk. Threads and processes wait for each other. A line
   * that an earlier crash cut short is removed first.
   *
   * @param file a corrections file, plain; made if it is missing
   * @param correction what to append
   * @throws DataException if it cannot be written, as on a full disk, or the file is not a
   *     corrections file; nothing was added then
   */
  public static synchronized void append(Path file, Correction correction) {
    boolean fresh = Files.notExists(file);
    try (FileChannel channel = open(file)) {
      channel.lock(); // released with the channel
      long end = endOfWhole(file, channel);
      write(channel, end, bytes(correction));
      if (fresh) {
        forceFolder(file);
      }
    } catch (IOException e) {
      throw new DataException(
          file
              + ": the correction cannot be written ("
              + e
              + "), and nothing was added. Make room, or check the folder and its permissions.",
          e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static byte[] bytes(Correction correction) throws JsonProcessingException {
    return (Json.MAPPER.writeValueAsString(correction) + "\n").getBytes(UTF_8);
  }

  /** Sees to it that the file ends with a whole line, or is empty; where that is. */
  private static long endOfWhole(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0 || Arrays.equals(read(channel, size - 1, 1), LINE_END)) {
      return size;
    }
    Corrections corrections = Corrections.parse(file, Channels.newInputStream(channel.position(0)));
    if (corrections.torn() > 0) {
      channel.truncate(size - corrections.torn());
    } else {
      write(channel, size, LINE_END);
    }
    return channel.size();
  }

  private static byte[] read(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    return buffer.array();
  }

  private static void write(FileChannel channel, long end, byte[] bytes) throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer, end + buffer.position());
      }
      channel.force(true);
    } catch (IOException e) {
      takeBack(channel, end, e);
      throw e;
    }
  }

  private static void takeBack(FileChannel channel, long end, IOException failure) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      failure.addSuppressed(e); // what is left of the line is passed over by readers
    }
  }

  /** Else a power cut could take a new file's name away. Windows has no such thing. */
  private static void forceFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is there and forced; only some file systems let folders be opened.
    }
  }
}
