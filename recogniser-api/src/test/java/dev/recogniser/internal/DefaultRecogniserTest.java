package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Classification;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.ReadingOptions;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the recogniser drives an engine: batches, order and life cycle. */
class DefaultRecogniserTest {

  private static final InkRaster INK = InkRaster.wrap(1, 1, new byte[] {-1});
  private static final ModelInfo MODEL =
      new ModelInfo(
          IntStream.range(0, 100).mapToObj(Integer::toString).toList(),
          1,
          Preprocessing.INK,
          Map.of());

  /** Scores a glyph by its first value: label k for ink k / 100. */
  private static class ReadsTheFirstValue implements InferenceEngine {
    final List<Integer> batches = new ArrayList<>();
    int closed;

    @Override
    public EngineInfo info() {
      return new EngineInfo(
          MODEL, new FeatureShape(1, 1, 1), Optional.empty(), "1", Device.cpu(), 1);
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      batches.add(count);
      for (int i = 0; i < count; i++) {
        for (int k = 0; k < 100; k++) {
          logits[i * 100 + k] = k == Math.round(glyphs[i * Glyph.PIXELS] * 100) ? 9 : 0;
        }
      }
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private static Recogniser over(InferenceEngine engine, Segmenter segmenter) {
    return new DefaultRecogniser(
        engine,
        new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
        DefaultRecogniser.Setup.with(segmenter).with(ReadingOptions.standard().candidates(3)));
  }

  private static Glyph glyph(int label) {
    float[] values = new float[Glyph.PIXELS];
    values[0] = label / 100f;
    return Glyph.ofValues(values);
  }

  @Test
  void sendsGlyphsInBatchesAndKeepsTheirOrder() {
    ReadsTheFirstValue engine = new ReadsTheFirstValue();
    List<Glyph> glyphs = IntStream.range(0, 150).mapToObj(i -> glyph(i % 100)).toList();
    List<Classification> read = over(engine, drawing -> List.of()).classify(glyphs);
    assertThat(read)
        .extracting(Classification::label)
        .isEqualTo(IntStream.range(0, 150).mapToObj(i -> Integer.toString(i % 100)).toList());
    assertThat(engine.batches).containsExactly(64, 64, 22);
  }

  @Test
  void sendsTheCharactersOfManyDrawingsTogether() {
    ReadsTheFirstValue engine = new ReadsTheFirstValue();
    Segmenter oneLine =
        drawing ->
            IntStream.range(0, drawing.raster().width() - 1)
                .mapToObj(i -> Segment.of(new Box(i, 0, 1, 1), INK, 0, false))
                .toList();
    List<Recognition> read = over(engine, oneLine).recognise(List.of(blank(4), blank(1), blank(3)));
    assertThat(read).extracting(r -> r.characters().size()).containsExactly(3, 0, 2);
    assertThat(engine.batches).containsExactly(5);
  }

  @Test
  void aLineAndItsWordsShareTheirCharacters() {
    Segmenter twoWords =
        drawing ->
            IntStream.range(0, 4)
                .mapToObj(i -> Segment.of(new Box(2 * i, 0, 1, 1), INK, 0, i == 2))
                .toList();
    RecognisedLine line =
        over(new ReadsTheFirstValue(), twoWords).recognise(blank(9)).lines().get(0);
    List<RecognisedCharacter> ofLine = line.alternatives().get(0).characters();
    assertThat(line.words()).hasSize(2);
    assertThat(line.characters()).hasSize(4).usingElementComparator(sameObject()).isEqualTo(ofLine);
  }

  private static Comparator<RecognisedCharacter> sameObject() {
    return Comparator.comparingInt(System::identityHashCode);
  }

  @Test
  void aBlankDrawingNeverReachesTheEngine() {
    ReadsTheFirstValue engine = new ReadsTheFirstValue();
    assertThat(over(engine, drawing -> List.of()).recognise(blank(9)).text()).isEmpty();
    assertThat(engine.batches).isEmpty();
  }

  @Test
  void refusesBoxesFarOutsideTheDrawing() {
    for (Box far : List.of(new Box(1e12, 0, 1, 1), new Box(-1e308, 0, 1.7e308, 1.7e308))) {
      Segmenter astray = drawing -> List.of(Segment.of(far, INK, 0, false));
      Recogniser recogniser = over(new ReadsTheFirstValue(), astray);
      assertThatThrownBy(() -> recogniser.recognise(blank(9)))
          .isInstanceOf(DrawingException.class)
          .hasMessageContaining("own coordinates");
    }
  }

  @Test
  void saysThatASegmenterGaveNull() {
    Recogniser recogniser = over(new ReadsTheFirstValue(), drawing -> nothing());
    assertThatNullPointerException()
        .isThrownBy(() -> recogniser.recognise(blank(9)))
        .withMessageContaining("segmenter");
  }

  @SuppressWarnings("NullAway") // what a careless application does
  private static List<Segment> nothing() {
    return null;
  }

  private static Drawing blank(int width) {
    return Drawing.of(InkRaster.wrap(width, 1, new byte[width]));
  }

  @Test
  void closesTheEngineOnceAndRefusesLaterCalls() {
    ReadsTheFirstValue engine = new ReadsTheFirstValue();
    Recogniser recogniser = over(engine, drawing -> List.of());
    recogniser.close();
    recogniser.close();
    assertThat(engine.closed).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> recogniser.recognise(blank(1)))
        .withMessageContaining("closed");
    assertThatIllegalStateException().isThrownBy(() -> recogniser.classify(List.of()));
  }

  @Test
  void closingWaitsForCallsInFlight() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch proceed = new CountDownLatch(1);
    ReadsTheFirstValue engine = new ReadsTheFirstValue();
    Recogniser recogniser =
        over(
            engine,
            drawing -> {
              inside.countDown();
              await(proceed);
              return List.of(Segment.of(new Box(0, 0, 1, 1), INK, 0, false));
            });
    List<String> texts = new ArrayList<>();
    Thread reader = new Thread(() -> texts.add(recogniser.recognise(blank(1)).text()));
    reader.start();
    await(inside);
    Thread closer = new Thread(recogniser::close);
    closer.start();
    closer.join(100);
    assertThat(engine.closed).isZero();
    proceed.countDown();
    reader.join();
    closer.join();
    assertThat(texts).hasSize(1);
    assertThat(engine.closed).isEqualTo(1);
  }

  @Test
  void aSegmenterCannotCloseItsRecogniser() {
    Recogniser[] itself = new Recogniser[1];
    itself[0] =
        over(
            new ReadsTheFirstValue(),
            drawing -> {
              itself[0].close();
              return List.of();
            });
    assertThatIllegalStateException()
        .isThrownBy(() -> itself[0].recognise(blank(1)))
        .withMessageContaining("cannot close");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
