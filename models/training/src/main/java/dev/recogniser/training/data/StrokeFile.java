package dev.recogniser.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * One drawing of pen strokes in a JSON file, as {@code bin/recognise} reads them.
 *
 * @param penWidth the width of the line, in the strokes' units, positive
 * @param strokes each {@code x0, y0, x1, y1, …}, y growing downwards
 */
public record StrokeFile(double penWidth, List<Stroke> strokes) {

  private static final String FORM =
      " A stroke file is {\"penWidth\": 6, \"strokes\": [[x0, y0, x1, y1, …], …]}.";

  /**
   * Checks the pen, and copies the strokes.
   *
   * @throws DataException if the pen's width is no positive number
   */
  public StrokeFile {
    if (!(penWidth > 0 && Double.isFinite(penWidth))) {
      throw new DataException(
          "The penWidth is " + penWidth + ". Give a positive number, in the strokes' units.");
    }
    strokes = List.copyOf(strokes);
  }

  /**
   * Reads a drawing.
   *
   * @param file plain or gzip
   * @return the drawing
   * @throws DataException if there is no such file, or it is something else
   */
  public static Drawing read(Path file) {
    try (InputStream in = DataFiles.open(file)) {
      StrokeFile content = Json.MAPPER.readValue(in, StrokeFile.class);
      return Drawing.ofStrokes(content.strokes, content.penWidth);
    } catch (JsonProcessingException e) {
      throw new DataException(file + ": " + Json.fileReason(e) + FORM, e);
    } catch (IOException e) {
      throw DataFiles.failed(file, "", e);
    } catch (DrawingException e) {
      throw new DataException(file + ": " + e.getMessage(), e);
    }
  }
}
