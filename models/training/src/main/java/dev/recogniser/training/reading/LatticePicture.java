package dev.recogniser.training.reading;

import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.training.report.Canvas;
import java.util.ArrayList;
import java.util.List;

/** Lines of a drawing, one below the other, each above the bars of its hypotheses. */
final class LatticePicture {

  private static final int MARGIN = 24;
  private static final int BETWEEN = 28;

  /** The usual height of a character on the page, and the widest line. */
  private static final double HEIGHT = 140;

  private static final double WIDEST = 1600;

  private LatticePicture() {}

  /**
   * Paints.
   *
   * @param lines at least one
   * @param bars of each line
   * @return a PNG file
   */
  static byte[] of(List<SeenLine> lines, List<List<Bar>> bars) {
    List<LinePanel> panels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      panels.add(new LinePanel(lines.get(i), bars.get(i), scale(lines)));
    }
    int width = panels.stream().mapToInt(LinePanel::width).max().orElseThrow();
    int height = panels.stream().mapToInt(panel -> panel.height() + BETWEEN).sum();
    Canvas canvas =
        new Canvas(Math.max(width, Legend.WIDTH) + 2 * MARGIN, height + Legend.HEIGHT + 2 * MARGIN);
    canvas.graphics().translate(MARGIN, MARGIN);
    for (LinePanel panel : panels) {
      panel.paint(canvas);
      canvas.graphics().translate(0, panel.height() + BETWEEN);
    }
    Legend.paint(canvas);
    return canvas.png();
  }

  /** Pixels of the page for one of the raster. */
  private static double scale(List<SeenLine> lines) {
    double height = lines.get(0).lattice().height();
    double widest = lines.stream().mapToDouble(LinePanel::extent).max().orElseThrow();
    return Math.min(HEIGHT / height, WIDEST / widest);
  }
}
