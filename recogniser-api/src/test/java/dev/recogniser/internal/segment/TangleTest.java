package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Strokes across each other, from edge to edge: nobody's writing, but it must not cost a page each.
 */
class TangleTest {

  private static final double PEN = 4;

  private static List<Stroke> lines(int count, int side) {
    Random random = new Random(count);
    List<Stroke> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          Stroke.of(
              random.nextInt(side),
              random.nextInt(side),
              random.nextInt(side),
              random.nextInt(side)));
    }
    return lines;
  }

  /** How often the segmenter asks whether it may go on: at each pair and each character. */
  private static long steps(int count) {
    AtomicLong steps = new AtomicLong();
    new StandardSegmenter()
        .segment(Drawing.ofStrokes(lines(count, 600), PEN), steps::incrementAndGet);
    return steps.get();
  }

  @Test
  void takesStepsInProportionToItsStrokes() {
    long some = steps(600);
    assertThat(some).isGreaterThan(600);
    assertThat(steps(1200)).isLessThan(5 * some / 2);
    assertThat(steps(2400)).isLessThan(11 * some / 2);
  }

  @Test
  void triesFewerHypothesesThanItHasStrokes() {
    for (int count : new int[] {300, 600, 1200}) {
      Drawing drawing = Drawing.ofStrokes(lines(count, 600), PEN);
      long hypotheses =
          new StandardSegmenter()
              .lattices(drawing, Watch.INTERRUPT).stream()
                  .mapToLong(line -> line.hypotheses().size())
                  .sum();
      assertThat(hypotheses).isBetween(1L, (long) count);
    }
  }

  @Test
  void aJointClusterKeepsSoManyNeighboursAndNoMore() {
    Outline point = new Outline(new float[] {0}, new float[] {0}, 1);
    Bounds box = new Bounds(0, 0, 10, 10);
    List<Cluster> pile = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      pile.add(new Cluster(i, new Part(i, box, 1, point)));
    }
    Cluster a = pile.get(0);
    Cluster b = pile.get(1);
    a.link(b, 9);
    pile.subList(2, 300).forEach(each -> a.link(each, each.id()));
    pile.subList(200, 400).forEach(each -> b.link(each, each.id()));
    AtomicLong measured = new AtomicLong();

    Cluster joint = a.join(b, 400, (p, q) -> measured.incrementAndGet());

    // What most speaks for: 200 to 299 are linked to both, 372 to 399 to one of them.
    assertThat(joint.links().keySet().stream().map(Cluster::id))
        .containsAll(IntStream.range(200, 300).boxed().toList())
        .containsAll(IntStream.range(372, 400).boxed().toList())
        .hasSize(128);
    assertThat(measured).hasValue(28);
    assertThat(a.links()).isEmpty();
    assertThat(pile.get(5).links()).isEmpty();
  }

  @Test
  void holdsAPieceAgainstSoManyAndNoMore() {
    List<Bounds> pile = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pile.add(new Bounds(i, 0, 500, 10));
    }
    List<Integer> ofFirst = new ArrayList<>();
    AtomicLong pairs = new AtomicLong();
    new NearPairs(pile, 5, 20)
        .visit(
            8,
            (a, b) -> {
              pairs.incrementAndGet();
              if (a == 0) {
                ofFirst.add(b);
              }
            });
    assertThat(ofFirst).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(pairs).hasValue(92 * 8 + 8 * 7 / 2);
  }

  @Test
  void aLargeCharacterHasTheBoxOfItsInkAndItsGlyphButForAHair() {
    for (int i = 1; i <= 6; i++) {
      List<Stroke> strokes = lines(i, 1500);
      Drawing drawing = Drawing.ofStrokes(strokes, PEN);
      StrokeInk ink = new StrokeInk(drawing, 1);
      Bounds bounds = Part.bounds(new StrokeParts(drawing).parts());
      Crop drawn = ink.draw(strokes, bounds).orElseThrow();

      Shape shape = ink.shape(strokes, bounds).orElseThrow();

      assertThat(shape.bounds()).isEqualTo(drawn.bounds());
      Glyph glyph = drawn.shape(drawing, strokes).glyph();
      assertThat(shape.glyph().values(Preprocessing.STROKES))
          .containsExactly(glyph.values(Preprocessing.STROKES), within(0.1f));
    }
  }

  @Test
  void findsTheEdgeOfInkFarInsideItsBounds() {
    List<Stroke> strokes = List.of(Stroke.of(500, 600, 700, 900), Stroke.of(0, 0, 2000, 2000));
    StrokeInk ink = new StrokeInk(Drawing.ofStrokes(strokes, PEN), 1);
    Bounds page = new Bounds(0, 0, 2006, 2006);
    List<Stroke> one = strokes.subList(0, 1);

    Optional<Shape> shape = ink.shape(one, page);

    assertThat(shape.map(Shape::bounds)).isEqualTo(ink.draw(one, page).map(Crop::bounds));
    assertThat(ink.shape(List.of(), page)).isEmpty();
  }

  @Test
  void aLargeSegmentGivesItsInkInFull() {
    Drawing drawing = Drawing.ofStrokes(lines(2, 3000), PEN);
    for (Segment segment : new StandardSegmenter().segment(drawing)) {
      assertThat(segment.ink().width()).isEqualTo((int) Math.round(segment.box().width()));
      assertThat(segment.ink().height()).isEqualTo((int) Math.round(segment.box().height()));
    }
  }

  @Test
  void moreInkThanPaperHasRoughEdgesAndItsBoxesAreStillExact() {
    Drawing drawing = Drawing.ofStrokes(lines(1200, 1200), PEN);
    assertThat(Histogram.of(drawing.raster()).count(1, 255)).isZero();
    assertThat(Histogram.of(Drawing.ofStrokes(lines(10, 1200), PEN).raster()).count(1, 255))
        .isPositive();
    List<Segment> segments = new StandardSegmenter().segment(drawing);
    assertThat(segments).isNotEmpty();
    for (Segment segment : segments) {
      assertThat(segment.ink().width()).isEqualTo((int) Math.round(segment.box().width()));
      assertThat(segment.ink().height()).isEqualTo((int) Math.round(segment.box().height()));
    }
  }

  @Test
  void aStrokeThatCrossesItselfAllOverIsOneCharacter() {
    double[] points = new Random(3).doubles(4000, 0, 1500).toArray();
    Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(points)), PEN);
    List<Segment> segments = new StandardSegmenter().segment(drawing);
    assertThat(segments).hasSize(1);
    assertThat(segments.get(0).glyph().ink()).contains(1f);
    assertThat(segments.get(0).ink()).isEqualTo(Segmenter.single().segment(drawing).get(0).ink());
  }
}
