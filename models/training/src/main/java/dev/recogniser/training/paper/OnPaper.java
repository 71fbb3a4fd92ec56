package dev.recogniser.training.paper;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.Random;

/**
 * A line on paper.
 *
 * @param drawing what it looks like: an image, without strokes
 * @param boxes where its characters stand, in pixels
 */
public record OnPaper(Drawing drawing, List<Box> boxes) {

  /** Copies the boxes. */
  public OnPaper {
    boxes = List.copyOf(boxes);
  }

  /**
   * Writes a line on paper.
   *
   * @param line with its strokes, at least one
   * @param boxes where its characters stand, in stroke units
   * @param unit the usual height of a character, in stroke units
   * @param kind of paper
   * @param height of a character on it, in pixels
   * @param random decides how the paper is printed and lit
   * @return the line on paper
   */
  public static OnPaper of(
      Drawing line, List<Box> boxes, double unit, PaperKind kind, double height, Random random) {
    Box ink = line.strokes().stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    try (Sheet sheet = new Sheet(ink, line.penWidth(), unit, height)) {
      kind.print(sheet, random);
      sheet.write(line.strokes());
      kind.light(sheet, random);
      return new OnPaper(Drawing.of(sheet.image()), boxes.stream().map(sheet::place).toList());
    }
  }
}
