package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import dev.recogniser.internal.image.StrokeFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeamsPropertyTest {

  private static final double PEN = 5;

  /** A dense writer's: much is cut. */
  private static final JoinEvidence DENSE = new JoinEvidence(50, PEN, -0.2);

  /** A scrawl that grows to the right, as joined letters do. */
  private static Stroke scrawl(int seed, int points) {
    Random random = new Random(seed);
    double[] way = new double[2 * points];
    for (int i = 0; i < points; i++) {
      way[2 * i] = (i == 0 ? 10 : way[2 * i - 2]) + random.nextInt(30) - 5;
      way[2 * i + 1] = 10 + random.nextInt(50);
    }
    return Stroke.of(way);
  }

  private static Drawing drawing(int seed, int points) {
    return Drawing.ofStrokes(List.of(scrawl(seed, points)), PEN);
  }

  @Property(tries = 200)
  void theSlicesOfAComponentHaveTogetherExactlyItsInk(
      @ForAll @IntRange(min = 0, max = 9999) int seed) {
    InkRaster raster = drawing(seed, 14).raster();
    ComponentParts ink = new ComponentParts(raster);
    for (Part whole : ink.parts()) {
      Division division = ink.divide(whole, DENSE);
      int[] times = new int[raster.width() * raster.height()];
      int area = 0;
      for (int slice = 0; slice <= division.seams().size(); slice++) {
        Part part = division.part(slice, slice + 1);
        area += (int) part.area();
        if (part.slice() instanceof Slice.OfComponent cut) {
          assertThat(extent(cut.runs(), raster.width(), times)).isEqualTo(part.bounds());
        }
      }
      assertThat(area).isEqualTo((int) whole.area());
      assertThat(times).doesNotContain(2);
    }
  }

  /** Counts the pixels of some runs, and finds the box around them. */
  private static Bounds extent(InkRuns runs, int width, int[] times) {
    List<Bounds> bounds = new ArrayList<>();
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.row(run);
      bounds.add(new Bounds(runs.start(run), row, runs.end(run), row + 1));
      for (int x = runs.start(run); x < runs.end(run); x++) {
        times[row * width + x]++;
      }
    }
    return bounds.stream().reduce(Bounds::union).orElseThrow();
  }

  @Property(tries = 200)
  void theSlicesOfAStrokeAreItsWayCutInTurn(@ForAll @IntRange(min = 0, max = 9999) int seed) {
    Stroke stroke = scrawl(seed, 14);
    StrokeParts ink = new StrokeParts(Drawing.ofStrokes(List.of(stroke), PEN));
    Part whole = ink.parts().get(0);
    Division division = ink.divide(whole, DENSE);
    double length = 0;
    for (int slice = 0; slice <= division.seams().size(); slice++) {
      Part part = division.part(slice, slice + 1);
      length += StrokeFrame.length(ink.strokes(List.of(part)).get(0));
      assertThat(whole.bounds().union(part.bounds())).isEqualTo(whole.bounds());
    }
    assertThat(length).isCloseTo(StrokeFrame.length(stroke), within(1e-6));
  }

  @Property(tries = 100)
  void everyPathThroughALineTakesAllItsInkOnce(
      @ForAll @IntRange(min = 0, max = 9999) int seed, @ForAll boolean keepStrokes) {
    Drawing drawn = drawing(seed, 14);
    Drawing drawing = keepStrokes ? drawn : Drawing.of(drawn.raster());
    for (Lattice lattice : new StandardSegmenter().lattices(drawing, Watch.INTERRUPT)) {
      List<Hypothesis> atoms =
          lattice.hypotheses().stream().filter(each -> each.to() == each.from() + 1).toList();
      assertThat(atoms).hasSize(lattice.nodes() - 1);
      assertThat(lattice.standard()).noneMatch(each -> each.edges().isCut());
      assertThat(lattice.standard().get(0).from()).isZero();
      if (!keepStrokes) {
        assertThat(ink(atoms)).isEqualTo(ink(lattice.standard()));
      }
    }
  }

  private static int ink(List<Hypothesis> path) {
    int ink = 0;
    for (Hypothesis each : path) {
      InkRaster raster = each.cut().toSegment(0, false).ink();
      for (int at = 0; at < raster.width() * raster.height(); at++) {
        int level = raster.at(at % raster.width(), at / raster.width());
        ink += level >= ComponentParts.INK_LEVEL ? 1 : 0;
      }
    }
    return ink;
  }

  @Test
  void cutsNoMoreHoweverLongAScrawlIs() {
    for (int points : new int[] {100, 400, 1600}) {
      Drawing drawing = drawing(1, points);
      StrokeParts strokes = new StrokeParts(drawing);
      ComponentParts image = new ComponentParts(drawing.raster());
      assertThat(strokes.divide(strokes.parts().get(0), DENSE).seams()).hasSize(8);
      assertThat(image.divide(image.parts().get(0), DENSE).seams()).hasSizeBetween(1, 8);
    }
  }

  @Test
  void cutsStrokesAcrossEachOtherOnlyAsThePageHasRoom() {
    List<Stroke> pile = new ArrayList<>();
    for (int seed = 0; seed < 300; seed++) {
      pile.add(scrawl(seed, 14));
    }
    StrokeParts ink = new StrokeParts(Drawing.ofStrokes(pile, PEN));
    Knife knife = new Knife(ink, DENSE, Part.bounds(ink.parts()).area());
    assertThat(ink.parts().stream().filter(part -> !knife.divide(part).seams().isEmpty()).count())
        .isBetween(1L, 4L);
  }
}
