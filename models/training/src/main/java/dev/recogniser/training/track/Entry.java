package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.data.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the journal.
 *
 * @param event what was recorded
 * @param end where the next one begins
 */
record Entry(Event event, long end) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 80;

  /** What is written for an event. */
  static byte[] line(Event event) {
    try {
      return (JSON.writeValueAsString(event) + "\n").getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event cannot be written: " + event, e);
    }
  }

  /**
   * Reads lines.
   *
   * @param bytes what was read, from the start of a line on
   * @param from where that is in the file
   * @param file the file, for messages
   * @return those that end within the bytes
   * @throws DataException if one of them is none of ours
   */
  static List<Entry> parse(byte[] bytes, long from, Path file) {
    List<Entry> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        Event event = event(new String(bytes, start, i - start, UTF_8), file);
        entries.add(new Entry(event, from + i + 1));
        start = i + 1;
      }
    }
    return entries;
  }

  private static Event event(String line, Path file) {
    try {
      return JSON.readValue(line, Event.class);
    } catch (JacksonException e) {
      throw new DataException(
          "%s: no record of a run (%s): '%s'. Take the line out, or move the file away."
              .formatted(file, e.getOriginalMessage(), Names.value(line, SHOWN)),
          e);
    }
  }
}
