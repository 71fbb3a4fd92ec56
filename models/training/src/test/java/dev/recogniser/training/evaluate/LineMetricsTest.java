package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineMetricsTest {

  private static final InkRaster INK = InkRaster.wrap(1, 1, new byte[] {1});
  private static final Box FIRST = new Box(0, 0, 10, 10);
  private static final Box SECOND = new Box(12, 0, 10, 10);
  private static final Box THIRD = new Box(40, 0, 10, 10);

  @Test
  void countsTextBoxesAndLabels() {
    LineSample sample =
        new LineSample(
            Drawing.of(INK), "ab c", List.of("a", "b", "c"), List.of(FIRST, SECOND, THIRD));
    LineMetrics metrics = new LineMetrics();

    // a is right; b and c are taken for one character d.
    metrics.add(sample, new Recognition(List.of(read("a", FIRST), read("d", SECOND.union(THIRD)))));
    // All boxes are right, but c is taken for e, and its space is not seen.
    metrics.add(
        sample, new Recognition(List.of(read("a", FIRST), read("b", SECOND), read("e", THIRD))));

    assertThat(metrics.figures())
        .containsEntry("n", 2L)
        .containsEntry("cer", (3 + 2) / 8.0)
        .containsEntry("exact", 0.0)
        .containsEntry("segmentationPrecision", 4 / 5.0)
        .containsEntry("segmentationRecall", 4 / 6.0)
        .containsEntry("matchedTop1", 3 / 4.0);
    assertThat(metrics.errors().mostFrequent(3))
        .containsExactly("     2  merged 'bc'", "     2  space missing", "     1  'c' read as 'e'");
  }

  private static RecognisedCharacter read(String label, Box box) {
    return new RecognisedCharacter(
        Segment.of(box, INK, 0, false),
        Glyph.ofValues(new float[Glyph.SIZE]),
        new Classification(List.of(new Candidate(label, 1)), 1, false));
  }
}
