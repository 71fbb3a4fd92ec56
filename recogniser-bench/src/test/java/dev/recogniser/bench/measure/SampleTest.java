package dev.recogniser.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  @ParameterizedTest
  @CsvSource({"character, 1, 64, 64", "line, 8, 416, 80", "page, 1000, 2000, 3000"})
  void showsSoManyCharactersThatAreFound(String name, int characters, int width, int height) {
    Sample sample = Sample.of(name);
    assertThat(sample.segments()).hasSize(characters);
    assertThat(sample.drawing().raster().width()).isEqualTo(width);
    assertThat(sample.drawing().raster().height()).isEqualTo(height);
  }

  @Test
  void showsNoGlyphThatParityIsNotCheckedOn() {
    assertThat(Sample.ALL.glyphs()).hasSize(32).doesNotHaveDuplicates();
    assertThat(Sample.ALL.glyphs())
        .containsAll(Sample.PAGE.glyphs())
        .containsAll(Sample.CHARACTERS_8.glyphs())
        .containsAll(Sample.CHARACTER.glyphs());
  }

  @Test
  void isReadableHandwriting() {
    try (Recogniser recogniser = Recogniser.builder().backend("onnx").build()) {
      Recognition line = recogniser.recognise(Sample.CHARACTERS_8.drawing());
      assertThat(line.text().replace(" ", "")).startsWith("Heart47").hasSize(8);
    }
  }

  @Test
  void repeatsGlyphsToFillABatch() {
    assertThat(Glyphs.batch(256)).hasSize(256);
    assertThat(Glyphs.distinct(Glyphs.batch(256))).hasSize(32);
    assertThat(Glyphs.values(Preprocessing.INK, List.of())).isEmpty();
    assertThat(Glyphs.values(Glyphs.batch(2)))
        .hasEntrySatisfying(Preprocessing.INK, ink -> assertThat(ink).hasSize(2 * 784))
        .hasEntrySatisfying(Preprocessing.STROKES, all -> assertThat(all).hasSize(2 * 9 * 784));
  }

  /** A start must draw nothing itself. Java's versions may differ in a pixel's shade. */
  @Test
  void isTheDrawingThatAStartReads() {
    StartBenchmark.Start start = new StartBenchmark.Start();
    start.readFile();
    Drawing read = Drawing.read(start.png());
    assertThat(read.raster().width()).isEqualTo(64);
    List<Segment> segments = Segmenter.standard().segment(read);
    assertThat(segments).hasSize(1);
    assertThat(Glyph.of(segments.get(0).ink()).ink())
        .containsExactly(Sample.CHARACTER.glyphs().get(0).ink(), within(0.02f));
  }

  @Test
  void knowsItsNames() {
    assertThatThrownBy(() -> Sample.of("book")).hasMessageContaining("character, line or page");
  }
}
