package dev.recogniser.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reading and writing JSON. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String line(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T parse(String text, Class<T> type) throws IOException {
    return MAPPER.readValue(text, type);
  }

  /** Whole or not at all: a run may be ended at any time. */
  static void write(Path file, Object value) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(
        unfinished,
        MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value) + "\n");
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
