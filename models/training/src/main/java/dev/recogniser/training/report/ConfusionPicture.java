package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.ConfusionMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.IntStream;

/** A confusion matrix as a heat map: a row for each class, as shares of its occurrences. */
final class ConfusionPicture {

  private static final int SIDE = 62 * 16;
  private static final int LARGEST_CELL = 40;
  private static final int MARGIN = 48;
  private static final int HEAD = 88;
  private static final int LEGEND = 70;
  private static final List<Double> TICKS = List.of(0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0);

  private final ConfusionMatrix counts;
  private final List<Integer> classes;
  private final int cell;
  private final Canvas canvas;

  private ConfusionPicture(ConfusionMatrix counts) {
    this.counts = counts;
    this.classes = IntStream.range(0, LabelIndex.CLASSES).filter(this::isMet).boxed().toList();
    this.cell = Math.min(LARGEST_CELL, SIDE / Math.max(1, classes.size()));
    int width = Math.max(Look.WIDTH, side() + 2 * MARGIN);
    this.canvas = new Canvas(width, HEAD + side() + MARGIN / 2 + LEGEND);
  }

  /** Draws the classes that occur or were read. */
  static Picture of(ConfusionMatrix counts, String name) {
    ConfusionPicture picture = new ConfusionPicture(counts);
    picture.head();
    picture.cells();
    picture.rules();
    picture.labels();
    picture.legend();
    return picture.canvas.picture(
        name,
        "Heat map of %d classes: rows are what was written, columns what was read."
                .formatted(picture.classes.size())
            + " A row's shares sum to 1; what is right lies on the diagonal.");
  }

  private boolean isMet(int label) {
    return counts.occurrences(label) > 0
        || IntStream.range(0, LabelIndex.CLASSES).anyMatch(row -> counts.count(row, label) > 0);
  }

  private int side() {
    return cell * classes.size();
  }

  private void head() {
    canvas.graphics().setColor(Look.TEXT);
    canvas.left("What was written, and what it was read as", Fonts.TITLE, MARGIN, 28);
    canvas.graphics().setColor(Look.GREY);
    canvas.centred("read as", Fonts.TEXT, MARGIN + side() / 2.0, 54);
    Graphics2D graphics = canvas.graphics();
    AffineTransform upright = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, 18, HEAD + side() / 2.0);
    canvas.centred("written", Fonts.TEXT, 18, HEAD + side() / 2.0);
    graphics.setTransform(upright);
  }

  private void cells() {
    for (int row = 0; row < classes.size(); row++) {
      double occurrences = Math.max(1, counts.occurrences(classes.get(row)));
      for (int column = 0; column < classes.size(); column++) {
        long count = counts.count(classes.get(row), classes.get(column));
        canvas.graphics().setColor(HeatColours.of(count / occurrences));
        canvas.graphics().fillRect(MARGIN + column * cell, HEAD + row * cell, cell, cell);
      }
    }
  }

  /** Light lines between the classes, darker ones between digits, capitals and small letters. */
  private void rules() {
    for (int i = 0; i <= classes.size(); i++) {
      boolean border = i == 0 || i == classes.size() || kind(i - 1) != kind(i);
      canvas.graphics().setColor(border ? Look.GREY : new Color(0xEEEEEE));
      canvas.graphics().drawLine(MARGIN + i * cell, HEAD, MARGIN + i * cell, HEAD + side());
      canvas.graphics().drawLine(MARGIN, HEAD + i * cell, MARGIN + side(), HEAD + i * cell);
    }
  }

  private int kind(int place) {
    int label = classes.get(place);
    int letter = LabelIndex.letter(label);
    return letter < 0 ? 0 : label == LabelIndex.upper(letter) ? 1 : 2;
  }

  private void labels() {
    canvas.graphics().setColor(Look.TEXT);
    for (int i = 0; i < classes.size(); i++) {
      String label = LabelIndex.LABELS.get(classes.get(i));
      double middle = (i + 0.5) * cell;
      for (int edge : new int[] {MARGIN - 10, MARGIN + side() + 10}) {
        canvas.centred(label, Fonts.LABEL, edge, HEAD + middle + 4.5);
      }
      for (int baseline : new int[] {HEAD - 6, HEAD + side() + 15}) {
        canvas.centred(label, Fonts.LABEL, MARGIN + middle, baseline);
      }
    }
  }

  private void legend() {
    int width = 420;
    int top = HEAD + side() + MARGIN / 2 + 12;
    for (int x = 0; x < width; x++) {
      canvas.graphics().setColor(HeatColours.of(Math.pow(x / (width - 1.0), 2)));
      canvas.graphics().fillRect(MARGIN + x, top, 1, 14);
    }
    canvas.graphics().setColor(Look.GREY);
    canvas.graphics().drawRect(MARGIN, top, width, 14);
    for (double tick : TICKS) {
      double x = MARGIN + width * Math.sqrt(tick);
      canvas.centred(Math.round(100 * tick) + " %", Fonts.SMALL, x, top + 30);
    }
  }
}
