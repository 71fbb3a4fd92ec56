package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a folder's runs: {@value #FILE}, an object a line. An event that was appended is
 * with the operating system: whatever becomes of this process, it stays.
 */
final class Journal implements AutoCloseable {

  /** The name of the file. */
  static final String FILE = "tracking.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 1 << 16;

  /** An event and where the next one begins. */
  record Entry(Event event, long end) {}

  private final Path folder;
  private final FileChannel channel;
  private long end;

  private Journal(Path folder, FileChannel channel) throws IOException {
    this.folder = folder;
    this.channel = channel;
    this.end = wholeLines();
    channel.truncate(end);
  }

  /**
   * Opens a folder's journal, or begins one.
   *
   * @param folder made if need be
   * @return the journal, behind its last whole line: half a line was never recorded
   * @throws DataException if the file cannot be written
   */
  static Journal open(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel = FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE);
      try {
        return new Journal(folder, channel);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Whether a folder has one. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  private long wholeLines() throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    for (long size = channel.size(); size > 0; size--) {
      channel.read(last.clear(), size - 1);
      if (last.get(0) == '\n') {
        return size;
      }
    }
    return 0;
  }

  /** Where the next event will begin. */
  synchronized long end() {
    return end;
  }

  /**
   * Records an event.
   *
   * @throws DataException if the disk is full or gone; then nothing of the event stays
   */
  synchronized void append(Event event) {
    try {
      ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(event) + "\n").getBytes(UTF_8));
      long position = end;
      while (line.hasRemaining()) {
        position += channel.write(line, position);
      }
      end = position;
    } catch (IOException e) {
      cutOff(e);
      throw failed(folder, e);
    }
  }

  /** What was written of an event that could not be must not run into the next one. */
  private void cutOff(IOException reason) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * Reads on.
   *
   * @param from where an event begins
   * @return some of the events from there on; none if there are no more
   */
  List<Entry> read(long from) {
    long left = end() - from;
    try {
      for (long size = CHUNK; ; size *= 2) { // a line may be longer than a chunk
        List<Entry> entries = parse(bytes(from, (int) Math.min(Math.max(left, 0), size)), from);
        if (!entries.isEmpty() || size >= left) {
          return entries;
        }
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** How many events there are from a place on. */
  long count(long from) {
    long count = 0;
    for (List<Entry> more = read(from); !more.isEmpty(); more = read(from)) {
      count += more.size();
      from = more.get(more.size() - 1).end();
    }
    return count;
  }

  private byte[] bytes(long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    return buffer.array();
  }

  private List<Entry> parse(byte[] bytes, long from) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        entries.add(new Entry(event(bytes, start, i - start, from + start), from + i + 1));
        start = i + 1;
      }
    }
    return entries;
  }

  private Event event(byte[] bytes, int start, int length, long at) throws IOException {
    try {
      return JSON.readValue(bytes, start, length, Event.class);
    } catch (JacksonException e) {
      throw new DataException(
          folder.resolve(FILE)
              + ": the line at byte "
              + at
              + " is no record of a tracked run ("
              + e.getOriginalMessage()
              + "). Take it out, or move the file away.",
          e);
    }
  }

  /** Asks the disk to have it too. */
  void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static DataException failed(Path folder, IOException e) {
    return new DataException(
        folder.resolve(FILE) + " cannot be read or written (" + e + "). Is the disk full?", e);
  }
}
