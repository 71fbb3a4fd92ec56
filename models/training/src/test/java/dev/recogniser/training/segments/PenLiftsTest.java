package dev.recogniser.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenLiftsTest {

  private static final double REACH = 10;

  @Test
  void liftsThePenWhereAnMTurnsBackAndDrawsNoStemTwice() {
    Stroke m =
        Stroke.of(
            0, 0, 0, 20, 0, 40, 0, 60, // down
            1, 40, 2, 20, 8, 4, 20, 0, 30, 10, 32, 30, 32, 60, // back up, and over
            33, 40, 34, 20, 40, 4, 52, 0, 62, 10, 64, 30, 64, 60);
    List<Stroke> pieces = PenLifts.of(m, REACH);
    assertThat(pieces).hasSize(3);
    assertThat(pieces.get(0)).isEqualTo(Stroke.of(0, 0, 0, 20, 0, 40, 0, 60));
    assertThat(pieces.get(1).x(0)).isGreaterThan(2);
    assertThat(pieces.get(2).size()).isGreaterThan(3);
  }

  @Test
  void leavesAStrokeThatNeverTurnsBack() {
    Stroke c = Stroke.of(40, 5, 20, 0, 5, 10, 0, 30, 5, 50, 20, 60, 40, 55);
    assertThat(PenLifts.of(c, REACH)).containsExactly(c);
    Stroke dot = Stroke.of(3, 4);
    assertThat(PenLifts.of(dot, REACH)).containsExactly(dot);
  }

  @Test
  void keepsAWayBackThatLeadsNowhereElse() {
    Stroke back = Stroke.of(0, 0, 0, 20, 0, 40, 0, 20, 0, 1);
    assertThat(PenLifts.of(back, REACH)).hasSize(2);
  }
}
