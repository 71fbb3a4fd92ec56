package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardSegmenterTest {

  /** With the pen's strokes, or from their picture alone. */
  enum Input {
    STROKES,
    IMAGE;

    Drawing of(Sketch sketch) {
      return this == STROKES ? sketch.strokesDrawing() : sketch.image();
    }
  }

  private static List<Segment> segment(Drawing drawing) {
    return Segmenter.standard().segment(drawing);
  }

  @ParameterizedTest
  @EnumSource
  void joinsADotToItsLetter(Input input) {
    List<Segment> segments = segment(input.of(new Sketch().write("lil", 0, 0)));

    assertThat(segments).hasSize(3);
    Box letter = segments.get(1).box();
    assertThat(letter.height()).isGreaterThan(3 * letter.width());
  }

  @Test
  void joinsADotThatIsDrawnLast() {
    Sketch text = new Sketch().write("lila", 0, 0);
    List<Stroke> late = new ArrayList<>(text.strokes());
    late.add(late.remove(2));

    assertThat(segment(Drawing.ofStrokes(late, Sketch.PEN)))
        .extracting(Segment::box)
        .isEqualTo(segment(text.strokesDrawing()).stream().map(Segment::box).toList());
  }

  @ParameterizedTest
  @EnumSource
  void joinsTheStrokesOfAnEAndTheBarOfAFive(Input input) {
    assertThat(segment(input.of(new Sketch().write("EE55E", 0, 0)))).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void readsALoneCharacterInPieces(Input input) {
    assertThat(segment(input.of(new Sketch().draw('E', 0, 0)))).hasSize(1);
    assertThat(segment(input.of(new Sketch().draw('5', 0, 0)))).hasSize(1);
    assertThat(segment(input.of(new Sketch().draw('i', 0, 0)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheGapBetweenWords(Input input) {
    assertThat(segment(input.of(new Sketch().write("ab cd", 0, 0))))
        .extracting(Segment::spaceBefore)
        .containsExactly(false, false, true, false);
  }

  @ParameterizedTest
  @EnumSource
  void separatesWordsOfOneLetter(Input input) {
    Sketch text = new Sketch().draw('a', 0, 0).draw('b', 500, 0).draw('c', 1000, 0);

    assertThat(segment(input.of(text)))
        .extracting(Segment::spaceBefore)
        .containsExactly(false, true, true);
  }

  @ParameterizedTest
  @EnumSource
  void readsTwoLinesOneAfterTheOther(Input input) {
    Sketch sketch = new Sketch().write("abcdb", 200, 0).write("da il", 0, 170);

    List<Segment> segments = segment(input.of(sketch));

    assertThat(segments).extracting(Segment::line).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1);
    assertThat(segments.get(5).box().x()).isLessThan(segments.get(0).box().x());
    assertThat(segments.get(7).spaceBefore()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void keepsCloseRowsOfWideSetLettersApart(Input input) {
    for (int rowGap : new int[] {20, 50, 80}) {
      Sketch sketch = new Sketch();
      for (int i = 0; i < 12; i++) {
        sketch.draw("bE5d".charAt(i % 4), 150 * (i % 4), (100 + rowGap) * (i / 4));
      }

      assertThat(segment(input.of(sketch)))
          .as("rows %s hundredths of a height apart", rowGap)
          .extracting(Segment::line)
          .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
    }
  }

  @Test
  void followsALineThatSlants() {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 12; i++) {
      sketch
          .draw("abcd".charAt(i % 4), 80 * i, 8 * i)
          .draw("dacb".charAt(i % 4), 80 * i, 8 * i + 180);
    }

    assertThat(segment(sketch.image()))
        .extracting(Segment::line)
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheLinesOfATiltedPage(Input input) {
    Sketch level = new Sketch().write("abcdEbda", 0, 0).write("dbcaEdab", 0, 200);
    List<Integer> lines = segment(input.of(level)).stream().map(Segment::line).toList();

    for (int degrees : new int[] {-15, -12, -8, 8, 12, 15}) {
      assertThat(segment(input.of(level.turned(degrees))))
          .as("turned by %s degrees", degrees)
          .extracting(Segment::line)
          .isEqualTo(lines);
    }
  }

  @Test
  void separatesTouchingCharactersWhereStrokesAreKnown() {
    Sketch touching = new Sketch().draw('a', 0, 0).draw('d', 49, 0).draw('a', 93, 0);

    List<Segment> segments = segment(touching.strokesDrawing());

    assertThat(segments).hasSize(3);
    assertThat(segments.get(0).box().right()).isGreaterThan(segments.get(1).box().x());
  }

  @Test
  void leavesANeighboursInkOutOfALettersBox() {
    Drawing drawing = new Sketch().line(0, 100, 40, 0).line(30, 100, 70, 0).image();

    List<Segment> segments = segment(drawing);

    assertThat(segments).hasSize(2);
    for (Segment segment : segments) {
      InkRaster ink = segment.ink();
      assertThat(new ComponentParts(ink).parts()).hasSize(1);
    }
  }

  @Test
  void readsUnevenLightAsIfItWereEven() {
    InkRaster clean = Sketch.pad(new Sketch().write("ab cd", 0, 0).image().raster(), 40);
    Random random = new Random(7);
    InkRaster photo =
        Sketch.map(
            clean,
            (level, x, y) -> {
              double light = 0.9 - 0.5 * x / clean.width() - 0.2 * y / clean.height();
              double reflected = light * (1 - 0.7 * level / 255);
              return (int) Math.round(255 * (1 - reflected) + 2 * random.nextGaussian());
            });

    List<Segment> expected = segment(Drawing.of(clean));
    List<Segment> found = segment(Drawing.of(photo));

    assertThat(found).extracting(Segment::spaceBefore).containsExactly(false, false, true, false);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).box().iou(expected.get(i).box())).isGreaterThan(0.85);
    }
  }

  @Test
  void dropsSpecksSmallerThanThePen() {
    InkRaster clean = Sketch.pad(new Sketch().write("lid", 0, 0).image().raster(), 30);
    Random random = new Random(11);
    InkRaster speckled = Sketch.map(clean, (level, x, y) -> random.nextInt(500) == 0 ? 255 : level);

    assertThat(segment(Drawing.of(speckled))).hasSize(3);
  }

  @Test
  void dropsADotFarFromAllWriting() {
    Sketch sketch = new Sketch().write("lid", 0, 0).line(60, 700);

    assertThat(segment(sketch.strokesDrawing())).hasSize(3);
    assertThat(segment(sketch.image())).hasSize(3);
  }

  @Test
  void keepsAFilledShapeFilled() {
    InkRaster disc =
        Sketch.raster(300, 300, (x, y) -> Math.hypot(x - 150, y - 150) < 120 ? 255 : 0);

    List<Segment> segments = segment(Drawing.of(disc));

    assertThat(segments).hasSize(1);
    assertThat(segments.get(0).box()).isEqualTo(new Box(31, 31, 239, 239));
    assertThat(segments.get(0).ink().at(119, 119)).isEqualTo(255);
  }

  @Test
  void findsNothingOnBlankPaper() {
    Random random = new Random(3);
    assertThat(segment(Drawing.of(Sketch.raster(200, 100, (x, y) -> 0)))).isEmpty();
    assertThat(segment(Drawing.of(Sketch.raster(1, 1, (x, y) -> 0)))).isEmpty();
    assertThat(segment(Drawing.of(Sketch.raster(200, 100, (x, y) -> 90)))).isEmpty();
    assertThat(
            segment(
                Drawing.of(
                    Sketch.raster(300, 200, (x, y) -> 70 + (int) (3 * random.nextGaussian())))))
        .isEmpty();
    assertThat(segment(Drawing.ofStrokes(List.of(), 1))).isEmpty();
  }

  @Test
  void takesARasterFullOfInkAsOneSegment() {
    assertThat(segment(Drawing.of(Sketch.raster(60, 40, (x, y) -> 255))))
        .extracting(Segment::box)
        .containsExactly(new Box(0, 0, 60, 40));
  }

  @Test
  void endsOnAHundredThousandSpecks() {
    Random random = new Random(5);
    byte[] levels = new byte[2000 * 2000];
    for (int i = 0; i < 100_000; i++) {
      int corner = 2000 * random.nextInt(1999) + random.nextInt(1999);
      for (int at : new int[] {corner, corner + 1, corner + 2000, corner + 2001}) {
        levels[at] = (byte) 255;
      }
    }

    assertThat(segment(Drawing.of(InkRaster.wrap(2000, 2000, levels)))).isNotEmpty();
  }
}
