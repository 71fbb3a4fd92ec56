package dev.recogniser.training.evaluate;

import dev.recogniser.Box;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well lines are read and cut into characters: the {@link TextMetrics}, and
 *
 * <ul>
 *   <li>{@code segmentationPrecision}: the share of boxes found that match a true one, see {@link
 *       BoxMatching}.
 *   <li>{@code segmentationRecall}: the share of true boxes that were found.
 *   <li>{@code matchedTop1}: the share of the found characters whose label is right.
 * </ul>
 */
final class LineMetrics {

  private final TextMetrics text = new TextMetrics();
  private final Ratio precision = new Ratio();
  private final Ratio recall = new Ratio();
  private final Ratio matchedTop1 = new Ratio();
  private final ErrorCounts errors = new ErrorCounts();
  private long lines;

  /** Counts a line and what was read of it. */
  void add(LineSample sample, Recognition recognition) {
    lines++;
    text.add(sample.text(), recognition.text());
    List<Box> found = recognition.characters().stream().map(RecognisedCharacter::box).toList();
    BoxMatching matching = new BoxMatching(sample.boxes(), found);
    precision.add(matching.pairs(), found.size());
    recall.add(matching.pairs(), sample.boxes().size());
    addLabels(sample.labels(), recognition.characters(), matching);
    new SegmentationErrors(sample.labels(), sample.boxes(), found, matching).report(errors::add);
    addSpaces(sample.text(), recognition.text());
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

  private void addSpaces(String reference, String reading) {
    new EditDistance(TextMetrics.inOneLine(reference), TextMetrics.inOneLine(reading))
        .edits(
            (was, read) -> {
              if (was.equals(" ")) {
                errors.add("space missing");
              } else if (read.equals(" ")) {
                errors.add("space too many");
              }
            });
  }

  long count() {
    return lines;
  }

  /** The figures by name. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", lines);
    text.addTo(figures);
    figures.put("segmentationPrecision", precision.value());
    figures.put("segmentationRecall", recall.value());
    figures.put("matchedTop1", matchedTop1.value());
    return figures;
  }

  ErrorCounts errors() {
    return errors;
  }
}
