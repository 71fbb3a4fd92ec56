package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a JSON lines file, read one at a time. */
final class JsonLines<T> implements Iterator<T> {

  private final Path file;
  private final BufferedReader lines;
  private final ObjectReader reader;
  private long number;
  private @Nullable T next;

  /** The reader makes records of type T. */
  JsonLines(Path file, InputStream in, ObjectReader reader) {
    this.file = file;
    // A decoder of its own would replace malformed UTF-8; this one reports it.
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    this.reader = reader;
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
      String line = lines.readLine();
      if (line != null && line.isBlank()) {
        throw new DataException(file + ", line " + number + ": the line is empty. Remove it.");
      }
      return line == null ? null : reader.readValue(line);
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
