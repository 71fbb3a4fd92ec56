package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.StoppedException;
import dev.recogniser.internal.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFinderTest {

  private static final int MARGIN = 60;
  private static final InkRaster WRITING =
      Sketch.pad(new Sketch().write("abcd5 dab", 0, 0).image().raster(), MARGIN);

  @Test
  void takesRulesAwayThatTheWritingStandsOn() {
    assertThat(letters(ruled(0, 25, 2, 150))).isEqualTo(letters(WRITING));
  }

  @Test
  void takesPaleTiltedRulesAway() {
    assertThat(letters(ruled(0.03, 40, 2, 110))).isEqualTo(letters(WRITING));
  }

  @Test
  void takesSquaresAway() {
    InkRaster squared =
        Sketch.map(WRITING, (level, x, y) -> Math.max(level, x % 41 < 2 || y % 41 < 2 ? 150 : 0));

    assertThat(letters(squared)).isEqualTo(letters(WRITING));
  }

  /** A stem hides the line that it stands on, and leaves two pieces of it. */
  @ParameterizedTest
  @ValueSource(ints = {80, 150, 230})
  void takesSquaresAwayThatStemsStandOn(int level) {
    InkRaster stems = Sketch.pad(new Sketch().write("lEl5l", 0, 0).image().raster(), MARGIN);
    int stem = columnWithMostInk(stems);
    InkRaster squared =
        Sketch.map(
            stems,
            (ink, x, y) ->
                Math.max(ink, Math.floorMod(x - stem, 41) < 2 || y % 41 < 2 ? level : 0));

    assertThat(letters(squared)).isEqualTo(letters(stems));
    assertThat(heights(squared)).isEqualTo(heights(stems));
  }

  private static List<Integer> heights(InkRaster raster) {
    return new ComponentParts(RuleFinder.erase(raster, Watch.INTERRUPT))
        .parts().stream().map(part -> (part.bounds().height() + 4) / 9).sorted().toList();
  }

  private static int columnWithMostInk(InkRaster raster) {
    int best = 0;
    long most = 0;
    for (int x = 0; x < raster.width(); x++) {
      long ink = 0;
      for (int y = 0; y < raster.height(); y++) {
        ink += raster.at(x, y);
      }
      if (ink > most) {
        most = ink;
        best = x;
      }
    }
    return best;
  }

  @Test
  void takesAFrameAway() {
    InkRaster framed =
        Sketch.map(WRITING, (level, x, y) -> Math.max(level, onEdge(x, y, 30, 34) ? 255 : 0));

    assertThat(RuleFinder.erase(framed, Watch.INTERRUPT)).isEqualTo(WRITING);
  }

  @Test
  void takesCellsAwayAndLeavesTheirDigits() {
    InkRaster digits = Sketch.pad(new Sketch().write("55555", 0, 0).image().raster(), 30);
    InkRaster cells =
        Sketch.map(
            digits,
            (level, x, y) -> {
              boolean inside =
                  y >= 12 && y < digits.height() - 12 && x >= 22 && x < 22 + 5 * 53 + 3;
              boolean line = y < 15 || y >= digits.height() - 15 || (x - 22) % 53 < 3;
              return inside && line ? 255 : level;
            });

    assertThat(letters(cells)).hasSize(5);
  }

  /** How long a rule is against the image says nothing of what is written. */
  @Test
  void paperAroundChangesNothing() {
    InkRaster underlined =
        Sketch.map(
            WRITING,
            (level, x, y) ->
                Math.max(level, y / 3 == (WRITING.height() - 36) / 3 && x > 50 ? 255 : 0));

    assertThat(RuleFinder.erase(Sketch.pad(underlined, 700), Watch.INTERRUPT))
        .isEqualTo(Sketch.pad(RuleFinder.erase(underlined, Watch.INTERRUPT), 700));
  }

  @Test
  void stopsWhereItMayNotGoOn() {
    StoppedException late = new StoppedException("late");
    Watch watch =
        () -> {
          throw late;
        };
    assertThatThrownBy(() -> RuleFinder.erase(WRITING, watch)).isSameAs(late);
    assertThatThrownBy(() -> CleanInk.of(WRITING, watch)).isSameAs(late);
  }

  @Test
  void takesAnUnderlineAway() {
    InkRaster underlined =
        Sketch.map(
            WRITING,
            (level, x, y) ->
                Math.max(level, y / 3 == (WRITING.height() - 36) / 3 && x > 50 ? 255 : 0));

    assertThat(RuleFinder.erase(underlined, Watch.INTERRUPT)).isEqualTo(WRITING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E", "l", "5", "EE", "lll", "EEEE", "5555", "E l", "llElE", "ilil", "E5E5E5"})
  void leavesTheStraightStrokesOfLetters(String text) {
    InkRaster tight = new Sketch().write(text, 0, 0).image().raster();
    InkRaster wide = Sketch.pad(tight, MARGIN);

    assertThat(RuleFinder.erase(tight, Watch.INTERRUPT)).isSameAs(tight);
    assertThat(RuleFinder.erase(wide, Watch.INTERRUPT)).isSameAs(wide);
  }

  @Test
  void leavesADash() {
    InkRaster dash =
        Sketch.pad(
            new Sketch()
                .write("ab", 0, 0)
                .line(170, -50, 300, -50)
                .write("dc", 330, 0)
                .image()
                .raster(),
            MARGIN);

    assertThat(RuleFinder.erase(dash, Watch.INTERRUPT)).isSameAs(dash);
  }

  @Test
  void leavesTheSampleDrawingsAsTheyAre() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.list(Path.of("..", "examples", "drawings"))) {
      samples = files.filter(file -> file.toString().endsWith(".png")).toList();
    }

    assertThat(samples).hasSizeGreaterThan(5);
    for (Path sample : samples) {
      InkRaster raster = Drawing.read(sample).raster();
      assertThat(CleanInk.of(raster, Watch.INTERRUPT)).as(sample.toString()).isSameAs(raster);
    }
  }

  private static InkRaster ruled(double tilt, int first, int width, int level) {
    return Sketch.map(
        WRITING,
        (ink, x, y) -> {
          double down = y - tilt * x - (WRITING.height() - MARGIN) + 3;
          boolean rule = Math.floorMod((int) Math.floor(down), 45 + first) < width;
          return Math.max(ink, rule ? level : 0);
        });
  }

  private static boolean onEdge(int x, int y, int from, int to) {
    int near =
        Math.min(Math.min(x, WRITING.width() - 1 - x), Math.min(y, WRITING.height() - 1 - y));
    return near >= from && near < to;
  }

  /**
   * The left edges and widths of pieces, to a few pixels: where strokes met rules a bit is lost.
   */
  private static List<Integer> letters(InkRaster raster) {
    return new ComponentParts(RuleFinder.erase(raster, Watch.INTERRUPT))
        .parts().stream().map(part -> (part.bounds().left() + 4) / 9).sorted().toList();
  }
}
