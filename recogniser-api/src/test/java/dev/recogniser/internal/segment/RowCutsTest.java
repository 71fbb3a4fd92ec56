package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowCutsTest {

  private static final StandardSegmenter SEGMENTER = new StandardSegmenter();

  /** The second letters of both rows touch. */
  private static Sketch rows(double x) {
    return new Sketch().write("E5EE", x, 0).write("aEac", x, 102);
  }

  private static double letter() {
    return SEGMENTER.segment(new Sketch().write("E", 0, 0).image()).get(0).box().height();
  }

  @Test
  void cutsLettersOfTwoRowsApart() {
    List<Segment> segments = SEGMENTER.segment(rows(0).image());

    assertThat(segments.stream().collect(Collectors.groupingBy(Segment::line)).values())
        .extracting(List::size)
        .containsExactly(4, 4);
    assertThat(segments).allMatch(segment -> segment.box().height() < 1.2 * letter());
  }

  @Test
  void leavesALargeInitialWhole() {
    Drawing initial = rows(100).line(0, -100, 0, 102, 50, 102).image();

    assertThat(SEGMENTER.segment(initial))
        .anyMatch(segment -> segment.box().height() > 1.9 * letter());
  }

  @Test
  void leavesATallLetterOfASingleRow() {
    Drawing tall =
        new Sketch().write("aa", 0, 0).line(170, -170, 170, 0).write("aa", 200, 0).image();

    assertThat(SEGMENTER.segment(tall))
        .anyMatch(segment -> segment.box().height() > 1.6 * letter());
  }
}
