package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
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

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(new SimpleModule().addDeserializer(Stroke.class, new StrokeDeserializer()))
          .build();

  private final Path file;
  private final BufferedReader lines;
  private final ObjectReader reader;
  private long number;
  private @Nullable T next;

  JsonLines(Path file, InputStream in, Class<T> type) {
    this.file = file;
    // A decoder of its own would replace malformed UTF-8; this one reports it.
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    this.reader = MAPPER.readerFor(type);
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
      return line == null ? null : reader.readValue(line);
    } catch (JsonProcessingException e) {
      throw new DataException(file + ", line " + number + ": " + reason(e), e);
    } catch (IOException e) {
      throw DataFiles.failed(file, "line " + number, e);
    }
  }

  private static String reason(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataException || cause instanceof DrawingException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return e.getOriginalMessage();
  }

  void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class StrokeDeserializer extends JsonDeserializer<Stroke> {
    @Override
    public Stroke deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Stroke.of(context.readValue(parser, double[].class));
    }
  }
}
