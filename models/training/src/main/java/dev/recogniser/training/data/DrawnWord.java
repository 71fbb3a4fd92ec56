package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A written word of which only the whole is known to say what it does: a row of a words file.
 *
 * @param text what it says
 * @param writer who wrote it
 * @param style how: {@code PRINTED}, {@code MIXED}, {@code CURSIVE} or {@code ?}
 * @param quality how well: {@code GOOD}, {@code OK}, {@code BAD} or {@code ?}
 * @param strokes its strokes in the order they were drawn, at least one
 */
public record DrawnWord(
    String text, String writer, String style, String quality, List<Stroke> strokes) {

  static final String CURSIVE = "CURSIVE";

  /**
   * Copies the strokes.
   *
   * @throws DataException if the text is empty or there is no stroke
   */
  public DrawnWord {
    strokes = List.copyOf(requireNonNull(strokes, "strokes"));
    if (text.isEmpty() || strokes.isEmpty()) {
      throw new DataException("A word has a text and at least one stroke.");
    }
  }

  /**
   * Takes the word apart. Strokes above one another are of one character; where they leave a gap
   * from top to bottom, another begins. Which character is which can be told if there are as many
   * groups as the text has characters, and all of them are labels. Cursive words are not taken
   * apart: where their letters are joined, a gap says little.
   *
   * @return the characters from left to right; none if they cannot be told
   */
  public List<DrawnCharacter> characters() {
    List<List<Stroke>> groups = groups();
    if (groups.size() != text.length() || !isDivisible()) {
      return List.of();
    }
    List<DrawnCharacter> characters = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      characters.add(
          new DrawnCharacter(text.substring(i, i + 1), writer, style, quality, groups.get(i)));
    }
    return List.copyOf(characters);
  }

  /**
   * Whether it may fall into its characters: it is not joined, and has nothing but digits and
   * letters.
   *
   * @return false where that need not be tried
   */
  public boolean isDivisible() {
    return !style.equals(CURSIVE) && text.chars().allMatch(LabelIndex::isLabel);
  }

  /**
   * Where the groups of strokes stand that a gap from top to bottom divides: the characters, where
   * these do not touch.
   *
   * @return the boxes from left to right, without the pen's width; at least one
   */
  public List<Box> groupBounds() {
    return groups().stream()
        .map(group -> group.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow())
        .toList();
  }

  private List<List<Stroke>> groups() {
    List<List<Stroke>> groups = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : fromLeft()) {
      if (stroke.bounds().x() > end) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(stroke);
      end = Math.max(end, stroke.bounds().right());
    }
    return groups;
  }

  private List<Stroke> fromLeft() {
    return strokes.stream()
        .sorted(Comparator.comparingDouble(stroke -> stroke.bounds().x()))
        .toList();
  }
}
