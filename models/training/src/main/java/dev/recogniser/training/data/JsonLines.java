package dev.recogniser.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records of a JSON lines file, read one at a time. */
final class JsonLines<T> implements Iterator<T> {

  private final Path file;
  private final ByteLines lines;
  private final ObjectReader reader;
  private final Predicate<byte[]> isTorn;
  private long number;
  private int torn;
  private @Nullable T next;

  /** The reader makes records of type T. */
  JsonLines(Path file, InputStream in, ObjectReader reader) {
    this(file, in, reader, rest -> false);
  }

  /**
   * The same, where a writer may have been interrupted.
   *
   * @param isTorn whether what follows the last line feed is the begin of a line, and passed over
   */
  JsonLines(Path file, InputStream in, ObjectReader reader, Predicate<byte[]> isTorn) {
    this.file = file;
    this.lines = new ByteLines(in);
    this.reader = reader;
    this.isTorn = isTorn;
  }

  /** How many bytes at the end were passed over. */
  int torn() {
    return torn;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  @Override
  public T next() {
    T record = hasNext() ? next : null;
    if (record == null) {
      throw new NoSuchElementException("No line after " + number + ".");
    }
    next = null;
    return record;
  }

  private @Nullable T read() {
    number++;
    try {
      byte[] line = lines.next();
      if (line == null) {
        return null;
      }
      if (!lines.ended() && isTorn.test(line)) {
        torn = line.length;
        return null;
      }
      String text = ByteLines.text(line);
      if (text.isBlank()) {
        throw new DataException(file + ", line " + number + ": the line is empty. Remove it.");
      }
      return reader.readValue(text);
    } catch (JsonProcessingException e) {
      throw new DataException(file + ", line " + number + ": " + Json.reason(e), e);
    } catch (IOException e) {
      throw DataFiles.failed(file, "line " + number, e);
    }
  }

  void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
