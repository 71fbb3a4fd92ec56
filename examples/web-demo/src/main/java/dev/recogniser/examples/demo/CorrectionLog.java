package dev.recogniser.examples.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file of corrections. A line is on the disk when {@link #append} returns; one that could not
 * be written whole is taken away again.
 */
final class CorrectionLog {

  private static final String NAME = "corrections.jsonl";

  private final Path file;
  private long lines;
  private long end;

  /** What strangers can fill of the disk: about a million corrections. */
  static final long MOST_BYTES = 2_000_000_000;

  private CorrectionLog(Path file) {
    this.file = file;
  }

  /**
   * Opens a folder's file, and makes both if they are missing.
   *
   * @throws StartException if that cannot be written to
   */
  static CorrectionLog in(Path folder) {
    CorrectionLog log = new CorrectionLog(folder.resolve(NAME));
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = log.open()) {
        log.findEnd(channel);
      }
      forceFolder(folder);
      return log;
    } catch (IOException e) {
      throw new StartException(
          "Corrections cannot be written to " + folder + " (" + e + "). Name another folder.", e);
    }
  }

  /**
   * Appends a line and forces it to the disk.
   *
   * @return how many lines there are now
   * @throws IOException if it cannot be written, as on a full disk; nothing was added then
   */
  synchronized long append(Correction correction) throws IOException {
    byte[] json = Json.bytes(correction);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try (FileChannel channel = open()) {
      channel.lock(); // released with the channel
      if (channel.size() != end) {
        findEnd(channel);
      }
      if (end + line.remaining() > MOST_BYTES) {
        throw new IOException(file + " has the " + MOST_BYTES + " bytes that it has at most");
      }
      write(channel, line);
      end = channel.size();
      return ++lines;
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Counts the lines, and sees to it that the file ends with a whole one. */
  private void findEnd(FileChannel channel) throws IOException {
    LineEnds ends = LineEnds.of(channel);
    lines = ends.count();
    end = ends.afterLast();
    if (end < channel.size()) {
      if (isJson(rest(channel))) { // written by hand: only its line feed is missing
        end = channel.size();
        write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
        lines++;
        end++;
      } else { // a crash cut it short
        channel.truncate(end);
      }
    }
  }

  private byte[] rest(FileChannel channel) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(channel.size() - end));
    while (rest.hasRemaining() && channel.read(rest, end + rest.position()) >= 0) {}
    return rest.array();
  }

  private static boolean isJson(byte[] bytes) {
    try {
      return Json.MAPPER.readTree(bytes).isObject();
    } catch (IOException e) {
      return false;
    }
  }

  private void write(FileChannel channel, ByteBuffer line) throws IOException {
    try {
      while (line.hasRemaining()) {
        channel.write(line, end + line.position());
      }
      channel.force(true);
    } catch (IOException e) {
      takeBack(channel, e);
      throw e;
    }
  }

  private void takeBack(FileChannel channel, IOException failure) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      failure.addSuppressed(e);
      end = -1; // the next one looks where the last whole line ends
    }
  }

  /** Else a power cut could take a new file's name away. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Only some file systems let folders be opened.
    }
  }
}
