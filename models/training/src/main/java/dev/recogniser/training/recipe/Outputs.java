package dev.recogniser.training.recipe;

import dev.recogniser.training.data.LabelIndex;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a network tells of a glyph.
 *
 * @param marks whether {@link LabelIndex#MARKS} are labels beside the digits and letters
 * @param nonCharacter whether one more score says that a glyph is no single character
 */
public record Outputs(boolean marks, boolean nonCharacter) {

  /** Digits and letters. */
  public static final Outputs STANDARD = new Outputs(false, false);

  /**
   * The labels in the order of their scores.
   *
   * @return digits, letters, marks
   */
  public List<String> labels() {
    return marks
        ? Stream.of(LabelIndex.LABELS, LabelIndex.MARKS).flatMap(List::stream).toList()
        : LabelIndex.LABELS;
  }

  /**
   * How many labels there are: the scores of a softmax.
   *
   * @return 62 or 79
   */
  public int classes() {
    return LabelIndex.CLASSES + (marks ? LabelIndex.MARKS.size() : 0);
  }

  /**
   * How many scores a glyph has, the one of what is no character last.
   *
   * @return one a label, and perhaps one more
   */
  public int scores() {
    return classes() + (nonCharacter ? 1 : 0);
  }

  /**
   * Whether such a network can be told what a sample is.
   *
   * @param label a number from 0 to 105, see {@link LabelIndex}
   * @return false for marks, and what is no character, if it knows none
   */
  public boolean tells(int label) {
    return label == LabelIndex.NO_CHARACTER ? nonCharacter : marks || !LabelIndex.isMark(label);
  }
}
