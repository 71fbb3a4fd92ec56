package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What looks like letters: the yardstick that rules are held against.
 *
 * @param height their usual height, in pixels; 0 where there are none
 * @param boxes those of at least half of that
 */
record Letters(double height, List<Bounds> boxes) {

  /** Letters of fewer pixels cannot be read. */
  static final int LOWEST = 8;

  private static final double MIN_HEIGHT = 0.5;

  /** Of fewer pieces than these half may be splinters. */
  private static final int FEW = 5;

  /** Letters are up to so many times as high as half of them. */
  private static final double TALL = 2;

  static Letters of(InkRaster raster) {
    ComponentTable table = ComponentTable.of(raster);
    List<Bounds> all = new ArrayList<>();
    for (int c = 0; c < table.count(); c++) {
      if (table.area(c) >= ComponentParts.MIN_PIXELS) {
        all.add(table.bounds(c));
      }
    }
    int[] heights = all.stream().mapToInt(Bounds::height).toArray();
    double height = heights.length == 0 ? 0 : Math.min(CharacterHeight.of(heights), tall(heights));
    return new Letters(
        height, all.stream().filter(box -> box.height() >= MIN_HEIGHT * height).toList());
  }

  /** So tall that few letters are taller, whatever else is: a line that was not taken yet is. */
  private static double tall(int[] heights) {
    int[] readable = Arrays.stream(heights).filter(height -> height >= LOWEST).sorted().toArray();
    return readable.length < FEW ? Double.MAX_VALUE : TALL * readable[readable.length / 2];
  }

  /** How many stand along a rule. */
  long along(Rule rule) {
    return boxes.stream()
        .mapToDouble(box -> rule.lying() ? box.centreX() : box.centreY())
        .filter(at -> at >= rule.path().first() && at <= rule.path().end())
        .count();
  }

  /**
   * Where a line goes between letters: bars of letters that happen to stand level leave paper
   * there, a rule does not.
   */
  Between between(Rule rule) {
    RulePath path = rule.path();
    boolean[] letter = new boolean[path.span()];
    for (Bounds box : boxes) {
      int from = Math.max(path.first(), rule.lying() ? box.left() : box.top());
      int to = Math.min(path.end(), rule.lying() ? box.right() : box.bottom());
      if (from < to && touches(rule, box, (from + to) / 2)) {
        Arrays.fill(letter, from - path.first(), to - path.first(), true);
      }
    }
    int rows = 0;
    int traced = 0;
    for (int i = 0; i < letter.length; i++) {
      rows += letter[i] ? 0 : 1;
      traced += letter[i] || path.run(path.first() + i) == RulePath.GAP ? 0 : 1;
    }
    return new Between(rows, traced);
  }

  private static boolean touches(Rule rule, Bounds box, int row) {
    double across = rule.path().at(row);
    double margin = rule.path().limit();
    return across >= (rule.lying() ? box.top() : box.left()) - margin
        && across <= (rule.lying() ? box.bottom() : box.right()) + margin;
  }

  /**
   * A line's way between letters.
   *
   * @param rows how long it is
   * @param traced how much of it has ink
   */
  record Between(int rows, int traced) {}
}
