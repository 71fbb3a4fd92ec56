package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters that jump up and down are of one line; letters above each other are of two. */
class BraidsTest {

  private static List<Segment> segments(Sketch sketch) {
    return new StandardSegmenter().segment(sketch.strokesDrawing());
  }

  /** Ten letters, every other one lower by some rows; each is 100 high. */
  private static Sketch jumping(double rows) {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 10; i++) {
      sketch.draw('E', 90 * i, i % 2 == 0 ? 100 : 100 + rows);
    }
    return sketch;
  }

  @Test
  void keepsALineTogetherWhoseLettersJump() {
    assertThat(segments(jumping(70))).hasSize(10).extracting(Segment::line).containsOnly(0);
  }

  @Test
  void readsJumpingLettersFromTheLeft() {
    assertThat(segments(jumping(70)))
        .extracting(segment -> segment.box().x())
        .isSortedAccordingTo(Double::compare);
  }

  /** Three letters, and three more that stand higher; all far apart. */
  @Test
  void keepsALooseLineTogetherThatRises() {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 6; i++) {
      sketch.draw('E', 250 * i, i < 3 ? 170 : 100);
    }
    assertThat(segments(sketch))
        .hasSize(6)
        .allSatisfy(segment -> assertThat(segment.line()).isZero())
        .extracting(segment -> segment.box().x())
        .isSortedAccordingTo(Double::compare);
  }

  @Test
  void leavesTwoLinesAboveEachOtherApart() {
    List<Segment> found = segments(new Sketch().write("EaEbE", 0, 100).write("EbEaE", 10, 260));
    assertThat(found).extracting(Segment::line).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
  }

  @Test
  void leavesALowerLineBesideTheUpperOneApart() {
    List<Segment> found = segments(new Sketch().write("EEE", 0, 100).write("EEE", 260, 300));
    assertThat(found).extracting(Segment::line).containsExactly(0, 0, 0, 1, 1, 1);
  }
}
