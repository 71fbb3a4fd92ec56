package dev.recogniser.training.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.internal.read.Size;
import dev.recogniser.training.segments.WrittenText;
import dev.recogniser.training.segments.WrittenText.True;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeLearningTest {

  private static final List<String> LABELS = List.of("x", "l", "g", "Q");
  private static final Drawing DRAWING = Drawing.ofStrokes(List.of(Stroke.of(0, 0)), 1);

  /** A line of which an x is as high as said; g hangs deep, l stands twice as high. */
  private static WrittenText line(double x, Random random) {
    List<True> characters = new ArrayList<>();
    String[] labels = {"x", "l", "x", "g", "x", "l", "g", "x"};
    for (int i = 0; i < labels.length; i++) {
      double top = labels[i].equals("l") ? 2 : 1;
      double bottom = labels[i].equals("g") ? 0.7 : 0;
      double error = 0.05 * random.nextGaussian();
      Box box = new Box(30 * i, 100 - (top + error) * x, 20, (top + bottom + error) * x);
      characters.add(new True(labels[i], box, false));
    }
    return new WrittenText("xlxgxlgx", "writer", DRAWING, characters, true, true);
  }

  @Test
  void learnsHowTallLabelsAreWrittenWhateverTheLine() {
    Random random = new Random(1);
    List<WrittenText> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(line(10 + 3 * i, random));
    }
    Map<String, Size> sizes = SizeLearning.learn(lines, LABELS);
    double x = sizes.get("x").top();
    assertThat(sizes.get("l").top() / x).isEqualTo(2, within(0.1));
    assertThat(sizes.get("g").bottom() / x).isEqualTo(0.7, within(0.1));
    assertThat(sizes.get("x").topSpread()).isEqualTo(0.08);
  }

  @Test
  void keepsItsGuessOfALabelThatNobodyWrote() {
    assertThat(SizeLearning.learn(List.of(), LABELS).get("Q"))
        .isEqualTo(new Size(1.5, 0, 0.25, 0.25));
  }
}
