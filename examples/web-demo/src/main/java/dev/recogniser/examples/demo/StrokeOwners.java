package dev.recogniser.examples.demo;

import dev.recogniser.Box;
import dev.recogniser.InkRaster;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Segment;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Tells which strokes a character consists of: those with most of their points on its ink. */
final class StrokeOwners {

  private static final int NOBODY = -1;

  private StrokeOwners() {}

  /**
   * Shares the strokes out.
   *
   * @return for each character the numbers of its strokes, ascending
   */
  static List<List<Integer>> of(List<Stroke> strokes, List<RecognisedCharacter> characters) {
    List<List<Integer>> owned = new ArrayList<>();
    characters.forEach(character -> owned.add(new ArrayList<>()));
    for (int i = 0; i < strokes.size(); i++) {
      int owner = owner(strokes.get(i), characters);
      if (owner != NOBODY) {
        owned.get(owner).add(i);
      }
    }
    return owned;
  }

  private static int owner(Stroke stroke, List<RecognisedCharacter> characters) {
    int owner = NOBODY;
    int most = 0;
    for (int i = 0; i < characters.size(); i++) {
      int points = pointsOn(characters.get(i).segment(), stroke);
      if (points > most) {
        owner = i;
        most = points;
      }
    }
    return owner;
  }

  private static int pointsOn(Segment segment, Stroke stroke) {
    int points = 0;
    for (int i = 0; i < stroke.size(); i++) {
      if (isOn(segment, stroke.x(i), stroke.y(i))) {
        points++;
      }
    }
    return points;
  }

  private static boolean isOn(Segment segment, double x, double y) {
    Box box = segment.box();
    InkRaster ink = segment.ink();
    int column = (int) Math.floor((x - box.x()) * ink.width() / box.width());
    int row = (int) Math.floor((y - box.y()) * ink.height() / box.height());
    return column >= 0
        && column < ink.width()
        && row >= 0
        && row < ink.height()
        && ink.at(column, row) > 0;
  }
}
