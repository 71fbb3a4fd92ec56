package dev.recogniser.training.track;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The events of a folder's runs: {@value #FILE}, an object a line. An event that was appended is
 * with the operating system: whatever becomes of this process, it stays.
 */
final class Journal implements AutoCloseable {

  /** The name of the file. */
  static final String FILE = "tracking.jsonl";

  private static final int CHUNK = 1 << 16;

  private final Path path;
  // Not a channel: that would be closed by the interruption of a thread that writes or reads.
  private final RandomAccessFile file;
  private long end;

  private Journal(Path path, RandomAccessFile file) throws IOException {
    this.path = path;
    this.file = file;
    this.end = endOfLines();
    file.setLength(end);
  }

  /**
   * Opens a folder's journal, or begins one.
   *
   * @param folder made if need be
   * @return the journal, behind its last whole line: half a line was never recorded
   * @throws DataException if the file cannot be written
   */
  static Journal open(Path folder) {
    Path path = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try {
        return new Journal(path, file);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** Whether a folder has one. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  private long endOfLines() throws IOException {
    for (long size = file.length(); size > 0; size--) {
      file.seek(size - 1);
      if (file.read() == '\n') {
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
      byte[] line = Entry.line(event);
      file.seek(end);
      file.write(line);
      end += line.length;
    } catch (IOException e) {
      cutOff(e);
      throw failed(path, e);
    }
  }

  /** What was written of an event that could not be must not run into the next one. */
  private void cutOff(IOException reason) {
    try {
      file.setLength(end);
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
    long left = Math.max(0, end() - from);
    for (long size = CHUNK; ; size *= 2) { // a line may be longer than a chunk
      List<Entry> entries = Entry.parse(bytes(from, (int) Math.min(left, size)), from, path);
      if (!entries.isEmpty() || size >= left) {
        return entries;
      }
    }
  }

  /** How many events there are from a place on. */
  long count(long from) {
    long count = 0;
    long at = from;
    for (List<Entry> more = read(at); !more.isEmpty(); more = read(at)) {
      count += more.size();
      at = more.get(more.size() - 1).end();
    }
    return count;
  }

  private synchronized byte[] bytes(long from, int count) {
    try {
      byte[] bytes = new byte[count];
      file.seek(from);
      file.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** Asks the disk to have it too. */
  synchronized void force() {
    try {
      file.getFD().sync();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static DataException failed(Path path, IOException e) {
    return new DataException(
        path + " cannot be written (" + IoReason.of(e) + "). Is the disk full?", e);
  }
}
