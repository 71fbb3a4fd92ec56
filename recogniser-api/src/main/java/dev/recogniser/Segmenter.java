package dev.recogniser;

import dev.recogniser.internal.segment.BoxSegmenter;
import dev.recogniser.internal.segment.StandardSegmenter;
import java.util.List;

/**
 * Finds the characters of a drawing. An application may bring its own; for a form with known places
 * it need not, see {@link Field}. Called by many threads.
 */
@FunctionalInterface
public interface Segmenter {

  /**
   * Finds the characters.
   *
   * @param drawing where to look
   * @return the characters in reading order: lines downwards, each from left to right; empty for a
   *     blank drawing; not null, and none of them null
   */
  List<Segment> segment(Drawing drawing);

  /**
   * The segmenter that is used unless another is named. It copes with uneven light, joins the
   * pieces of a character, drops specks, and finds lines and word gaps. It separates characters
   * that touch only where pen strokes are known; a recogniser that uses it tries touching ones
   * apart, too, and decides for a whole line.
   *
   * @return the standard segmenter
   */
  static Segmenter standard() {
    return new StandardSegmenter();
  }

  /**
   * Takes all ink of a drawing as one character.
   *
   * @return a segmenter that finds one segment, or none on a blank drawing
   */
  static Segmenter single() {
    return new BoxSegmenter(List.of());
  }

  /**
   * Takes what lies in given boxes, each as one character.
   *
   * @param boxes where the characters are, in the drawing's own coordinates, in reading order and
   *     on one line
   * @return a segmenter that finds one segment a box; boxes without ink give none
   * @throws OptionException if there is no box
   */
  static Segmenter ofBoxes(List<Box> boxes) {
    if (boxes.isEmpty()) {
      throw new OptionException("No box is given. Use Segmenter.single() for a whole drawing.");
    }
    return new BoxSegmenter(boxes);
  }
}
