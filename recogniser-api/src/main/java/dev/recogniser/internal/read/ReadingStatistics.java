package dev.recogniser.internal.read;

import java.util.List;
import java.util.Map;

/**
 * What was learnt of how people write lines.
 *
 * @param labels whose probabilities the classifier of characters is told, in this order
 * @param sizes of labels; a label that is missing has no size
 * @param character tells what is part of a character or more than one (class 0), a character (1)
 *     and a mark that is none of ours (2) by {@link CharacterFeatures}
 * @param space tells gaps between letters (0) from those between words (1) by {@link SpaceFeatures}
 * @param weights how much each counts
 */
public record ReadingStatistics(
    List<String> labels,
    Map<String, Size> sizes,
    Perceptron character,
    Perceptron space,
    Weights weights) {

  /** The same with other weights. */
  public ReadingStatistics with(Weights other) {
    return new ReadingStatistics(labels, sizes, character, space, other);
  }
}
