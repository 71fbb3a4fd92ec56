package dev.recogniser.training.segments;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.LabelledStrokes;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins letters of printed lines by pen, where one ends near the next one's beginning. Our lines
 * have no stroke that runs through two characters of which it is known where one ends.
 */
final class Ligatures {

  /** The longest of these, in median heights of a character. */
  private static final double REACH = 0.5;

  private final double reach;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  private Ligatures(double reach) {
    this.reach = reach;
  }

  /**
   * What is written with ligatures.
   *
   * @param strokes the strokes
   * @param boxes for each character the box of its own part of them, without the pen's width
   */
  record Joined(List<Stroke> strokes, List<Box> boxes) {}

  /** Joins what can be joined within the words of a line. */
  static Joined join(DrawnLine line) {
    double[] heights =
        line.characters().stream().mapToDouble(each -> each.bounds().height()).sorted().toArray();
    Ligatures ligatures = new Ligatures(REACH * heights[heights.length / 2]);
    String text = line.text();
    int at = 0;
    for (LabelledStrokes each : line.characters()) {
      boolean begins = at >= text.length() || text.charAt(at) == ' ' || at == 0;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      at += each.label().length();
      ligatures.add(each, begins);
    }
    return new Joined(List.copyOf(ligatures.strokes), List.copyOf(ligatures.boxes));
  }

  private void add(LabelledStrokes character, boolean begins) {
    Stroke first = character.strokes().get(0);
    Box box = character.bounds();
    if (!begins && isNear(strokes.get(strokes.size() - 1), first)) {
      Stroke last = strokes.remove(strokes.size() - 1);
      Box middle = middle(last, first);
      strokes.add(joined(last, first));
      boxes.add(boxes.remove(boxes.size() - 1).union(middle));
      box = box.union(middle);
    } else {
      strokes.add(first);
    }
    strokes.addAll(character.strokes().subList(1, character.strokes().size()));
    boxes.add(box);
  }

  private boolean isNear(Stroke last, Stroke next) {
    double right = next.x(0) - last.x(last.size() - 1);
    double down = next.y(0) - last.y(last.size() - 1);
    return right > 0 && Math.hypot(right, down) <= reach;
  }

  private static Box middle(Stroke last, Stroke next) {
    return new Box(
        (last.x(last.size() - 1) + next.x(0)) / 2, (last.y(last.size() - 1) + next.y(0)) / 2, 0, 0);
  }

  private static Stroke joined(Stroke last, Stroke next) {
    double[] points = new double[2 * (last.size() + next.size())];
    for (int i = 0; i < last.size() + next.size(); i++) {
      Stroke from = i < last.size() ? last : next;
      int point = i < last.size() ? i : i - last.size();
      points[2 * i] = from.x(point);
      points[2 * i + 1] = from.y(point);
    }
    return Stroke.of(points);
  }
}
