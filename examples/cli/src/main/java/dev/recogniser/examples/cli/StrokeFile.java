package dev.recogniser.examples.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pen strokes in a JSON file. Other members than these two are left alone.
 *
 * @param penWidth the width of the line, in the strokes' units
 * @param strokes each {@code x0, y0, x1, y1, …}, y growing downwards
 */
record StrokeFile(@Nullable Double penWidth, @Nullable List<double @Nullable []> strokes) {

  private static final String FORM =
      " A stroke file is {\"penWidth\": 6, \"strokes\": [[x0, y0, x1, y1, …], …]}.";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // NaN is no JSON, but many programs write it: Stroke says best what is wrong with it.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  static Drawing read(Path file) {
    try {
      StrokeFile content = MAPPER.readValue(file.toFile(), StrokeFile.class);
      if (content == null) {
        throw new DrawingException("The file holds null." + FORM);
      }
      return content.drawing();
    } catch (MismatchedInputException e) {
      throw new DrawingException(file + ": " + where(e.getLocation()) + wrongKind(e) + FORM, e);
    } catch (JsonProcessingException e) {
      String what = e.getOriginalMessage().replaceAll(" \\([^(]*\\[Source: .*", "");
      throw new DrawingException(file + ": " + where(e.getLocation()) + what + "." + FORM, e);
    } catch (IOException e) {
      throw new DrawingException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    } catch (DrawingException e) {
      throw new DrawingException(file + ": " + e.getMessage(), e);
    }
  }

  private static String wrongKind(MismatchedInputException e) {
    StringBuilder member = new StringBuilder();
    for (JsonMappingException.Reference each : e.getPath()) {
      member.append(
          each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName());
    }
    return member.isEmpty()
        ? "This is no object with strokes. A form's fields are named by --fields."
        : "'" + member + "' is of the wrong kind.";
  }

  private Drawing drawing() {
    if (strokes == null || penWidth == null) {
      throw new DrawingException(
          "There is no \"" + (strokes == null ? "strokes" : "penWidth") + "\"." + FORM);
    }
    if (!(penWidth > 0 && Double.isFinite(penWidth))) {
      throw new DrawingException(
          "\"penWidth\" is " + penWidth + ". Give a positive number, in the strokes' units.");
    }
    List<Stroke> result = new ArrayList<>();
    for (double[] points : strokes) {
      result.add(stroke(result.size(), points));
    }
    return drawing(result, penWidth);
  }

  private static Drawing drawing(List<Stroke> strokes, double penWidth) {
    try {
      return Drawing.ofStrokes(strokes, penWidth);
    } catch (IllegalArgumentException e) { // positive, but beyond all measure
      throw new DrawingException("\"penWidth\": " + e.getMessage(), e);
    }
  }

  private static Stroke stroke(int index, double @Nullable [] points) {
    try {
      return Stroke.of(points == null ? new double[0] : points);
    } catch (DrawingException e) {
      throw new DrawingException("strokes[" + index + "]: " + e.getMessage(), e);
    }
  }

  private static String where(@Nullable JsonLocation at) {
    return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }
}
