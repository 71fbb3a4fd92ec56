package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import dev.recogniser.RecognisedCharacter;
import java.util.List;
import java.util.Map;

/**
 * How well texts are cut into characters, where it is known where these stand.
 *
 * <ul>
 *   <li>{@code segmentationPrecision}: the share of boxes found that match a true one, see {@link
 *       BoxMatching}.
 *   <li>{@code segmentationRecall}: the share of true boxes that were found.
 *   <li>{@code matchedTop1}: the share of the found characters whose label is right.
 * </ul>
 */
final class BoxMetrics {

  private final Ratio precision = new Ratio();
  private final Ratio recall = new Ratio();
  private final Ratio matchedTop1 = new Ratio();
  private final ErrorCounts errors;

  /** Adds what goes wrong to the errors. */
  BoxMetrics(ErrorCounts errors) {
    this.errors = errors;
  }

  /** Counts the characters of a text and those found. */
  void add(TextSample sample, List<RecognisedCharacter> characters) {
    List<Box> found = characters.stream().map(RecognisedCharacter::box).toList();
    BoxMatching matching = new BoxMatching(sample.boxes(), found);
    precision.add(matching.pairs(), found.size());
    recall.add(matching.pairs(), sample.boxes().size());
    addLabels(sample.labels(), characters, matching);
    new SegmentationErrors(sample.labels(), sample.boxes(), found, matching).report(errors::add);
  }

  private void addLabels(
      List<String> labels, List<RecognisedCharacter> characters, BoxMatching matching) {
    for (int t = 0; t < labels.size(); t++) {
      if (matching.foundFor(t) >= 0) {
        String label = characters.get(matching.foundFor(t)).label();
        boolean right = label.equals(labels.get(t));
        matchedTop1.add(right);
        if (!right) {
          errors.add(ErrorCounts.confusion(labels.get(t), label));
        }
      }
    }
  }

  /** Adds the figures by name; none if nothing was counted. */
  void addTo(Map<String, Object> figures) {
    if (recall.whole() > 0) {
      figures.put("segmentationPrecision", precision.value());
      figures.put("segmentationRecall", recall.value());
      figures.put("matchedTop1", matchedTop1.value());
    }
  }
}
