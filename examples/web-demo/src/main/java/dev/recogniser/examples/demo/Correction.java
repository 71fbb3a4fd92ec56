package dev.recogniser.examples.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.recogniser.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user said that a character should have been: a line of a corrections file, whose form
 * {@code docs/data.md} tells.
 *
 * @param version of that form
 * @param time when, ISO 8601 in UTC
 * @param model what read it
 * @param writer who drew it
 * @param box where it stood
 * @param read what was read, or empty
 * @param label what is right
 * @param byLine true if that and what was read have one shape, so that only the line tells them
 *     apart; else null
 * @param strokes its strokes, or null
 * @param glyph what the model was shown, 784 bytes in Base64, or null
 */
@JsonPropertyOrder({
  "version", "time", "model", "writer", "box", "read", "label", "byLine", "strokes", "glyph"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Correction(
    int version,
    String time,
    String model,
    String writer,
    Box box,
    String read,
    String label,
    @Nullable Boolean byLine,
    @Nullable List<double @Nullable []> strokes,
    @Nullable String glyph) {}
