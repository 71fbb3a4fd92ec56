package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.ArrayList;
import java.util.List;

/**
 * What looks like letters: the yardstick that rules are held against.
 *
 * @param height their usual height, in pixels; 0 where there are none
 * @param pen how wide they are written, in pixels
 * @param boxes those of at least half of that
 */
record Letters(double height, double pen, List<Bounds> boxes) {

  private static final double MIN_HEIGHT = 0.5;

  static Letters of(InkRaster raster) {
    ComponentTable table =
        new ComponentTable(Components.of(Runs.of(raster, ComponentParts.INK_LEVEL)));
    List<Bounds> all = new ArrayList<>();
    for (int c = 0; c < table.count(); c++) {
      if (table.area(c) >= ComponentParts.MIN_PIXELS) {
        all.add(table.bounds(c));
      }
    }
    int[] heights = all.stream().mapToInt(Bounds::height).toArray();
    double height = heights.length == 0 ? 0 : CharacterHeight.of(heights);
    return new Letters(
        height,
        PenWidth.of(table),
        all.stream().filter(box -> box.height() >= MIN_HEIGHT * height).toList());
  }

  /** How many stand along a rule. */
  long along(Rule rule) {
    return boxes.stream()
        .mapToDouble(box -> rule.lying() ? box.centreX() : box.centreY())
        .filter(at -> at >= rule.path().first() && at <= rule.path().end())
        .count();
  }
}
