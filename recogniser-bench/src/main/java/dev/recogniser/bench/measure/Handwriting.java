package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Characters of the project's own sample drawings, one by one: 32, each drawn by itself. */
final class Handwriting {

  private static final List<String> DRAWINGS = List.of("heart", "shopping", "number");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Handwriting() {}

  private record StrokeFile(double penWidth, List<double[]> strokes) {

    Drawing drawing() {
      return Drawing.ofStrokes(strokes.stream().map(Stroke::of).toList(), penWidth);
    }
  }

  /**
   * All characters in the order of the drawings' texts. The tallest of a drawing is 1 high; each
   * stands on the x axis, which its middle halves.
   */
  static List<Path2D> characters() {
    return DRAWINGS.stream().map(Handwriting::read).flatMap(Handwriting::characters).toList();
  }

  private static Drawing read(String name) {
    String resource = "/handwriting/" + name + ".json";
    try (InputStream in = requireNonNull(Handwriting.class.getResourceAsStream(resource), name)) {
      return MAPPER.readValue(in, StrokeFile.class).drawing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path2D> characters(Drawing drawing) {
    List<Box> boxes = Segmenter.standard().segment(drawing).stream().map(Segment::box).toList();
    double tallest = Collections.max(boxes.stream().map(Box::height).toList());
    List<List<Stroke>> strokes = new ArrayList<>();
    boxes.forEach(box -> strokes.add(new ArrayList<>()));
    drawing.strokes().forEach(stroke -> strokes.get(nearest(stroke, boxes)).add(stroke));
    return strokes.stream().map(character -> path(character, 1 / tallest));
  }

  /** The box that holds a stroke, or is left by it the least. */
  private static int nearest(Stroke stroke, List<Box> boxes) {
    return Stream.iterate(0, i -> i + 1)
        .limit(boxes.size())
        .min(Comparator.comparingDouble(i -> outside(stroke.bounds(), boxes.get(i))))
        .orElseThrow();
  }

  /** How far a stroke's box reaches out of another box, to all sides together. */
  private static double outside(Box stroke, Box box) {
    return Math.max(0, box.x() - stroke.x())
        + Math.max(0, box.y() - stroke.y())
        + Math.max(0, stroke.x() + stroke.width() - box.x() - box.width())
        + Math.max(0, stroke.y() + stroke.height() - box.y() - box.height());
  }

  private static Path2D path(List<Stroke> strokes, double scale) {
    Path2D path = new Path2D.Double();
    for (Stroke stroke : strokes) {
      path.moveTo(stroke.x(0), stroke.y(0));
      for (int i = 1; i < stroke.size(); i++) {
        path.lineTo(stroke.x(i), stroke.y(i));
      }
    }
    AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
    place.translate(-path.getBounds2D().getCenterX(), -path.getBounds2D().getMaxY());
    path.transform(place);
    return path;
  }
}
