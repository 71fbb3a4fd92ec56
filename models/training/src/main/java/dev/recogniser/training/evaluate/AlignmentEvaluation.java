package dev.recogniser.training.evaluate;

import dev.recogniser.OptionException;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.finetune.Alignment;
import dev.recogniser.training.segments.WrittenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the characters of lines of which it is known what they say, and counts those that stand
 * where they truly do.
 */
final class AlignmentEvaluation {

  private final Recogniser recogniser;
  private final Ratio aligned = new Ratio();
  private final Ratio misread = new Ratio();
  private final Ratio sure = new Ratio();
  private final Ratio sureAligned = new Ratio();
  private long texts;
  private long unfit;
  private long unknown;

  /** Nothing aligned yet. */
  AlignmentEvaluation(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** Aligns all of them. */
  Outcome run(Stream<WrittenText> lines, Progress progress) {
    lines.forEachOrdered(
        line -> {
          add(line);
          progress.step(1);
        });
    return new Outcome(aligned.whole(), figures(), Map.of(), new ErrorCounts());
  }

  private void add(WrittenText line) {
    try {
      Recognition found = recogniser.align(line.drawing(), line.text());
      texts++;
      unfit += found.lines().isEmpty() ? 1 : 0;
      add(line, found.characters());
    } catch (OptionException e) {
      unknown++;
    }
  }

  private void add(WrittenText line, List<RecognisedCharacter> found) {
    for (int place = 0; place < line.truth().size(); place++) {
      if (place < found.size()) {
        add(line, place, found.get(place));
      } else {
        aligned.add(false);
        sure.add(false);
      }
    }
  }

  private void add(WrittenText line, int place, RecognisedCharacter found) {
    boolean right = line.match(line.drawing().inRaster(found.box())) == place;
    aligned.add(right);
    if (!found.alone().label().equals(found.label())) {
      misread.add(right);
    }
    boolean isSure = found.classification().certainty() >= Alignment.SURE;
    sure.add(isSure);
    if (isSure) {
      sureAligned.add(right);
    }
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", texts);
    figures.put("unfit", unfit);
    figures.put("unknown", unknown);
    figures.put("characters", aligned.whole());
    figures.put("aligned", aligned.value());
    figures.put("misreadAligned", misread.value());
    figures.put("sure", sure.value());
    figures.put("sureAligned", sureAligned.value());
    return figures;
  }
}
