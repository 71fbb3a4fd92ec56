package dev.recogniser.examples.demo;

import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Stroke;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells which strokes a character consists of. */
final class StrokeOwners {

  private StrokeOwners() {}

  /**
   * Numbers the strokes of each character.
   *
   * @param strokes a drawing's strokes
   * @param characters what was read of the same drawing
   * @return for each character the numbers of its strokes, ascending; none if it has only a part of
   *     one
   */
  static List<List<Integer>> of(List<Stroke> strokes, List<RecognisedCharacter> characters) {
    Map<Stroke, Integer> numbers = new IdentityHashMap<>(); // two strokes may have the same points
    for (int i = 0; i < strokes.size(); i++) {
      numbers.put(strokes.get(i), i);
    }
    return characters.stream()
        .map(character -> whole(character.segment().strokes(), numbers))
        .toList();
  }

  private static List<Integer> whole(List<Stroke> strokes, Map<Stroke, Integer> numbers) {
    return numbers.keySet().containsAll(strokes)
        ? strokes.stream().map(numbers::get).toList()
        : List.of();
  }
}
