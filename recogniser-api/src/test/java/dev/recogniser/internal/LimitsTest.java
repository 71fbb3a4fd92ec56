package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Limits;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.StoppedException;
import dev.recogniser.Stroke;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a recogniser does not take on, and when it gives up. */
class LimitsTest {

  private static final ModelInfo MODEL =
      new ModelInfo(List.of("a", "b"), 1, Preprocessing.INK, Map.of());
  private static final Limits STANDARD = Limits.standard();

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // it may run over
  private final Batch engine = new Batch();

  /** Takes a second a batch, by the test's clock, and may interrupt its thread. */
  private final class Batch implements InferenceEngine {
    private int batches;
    private int interruptAfter = Integer.MAX_VALUE;

    @Override
    public EngineInfo info() {
      return new EngineInfo(
          MODEL, new FeatureShape(1, 1, 1), Optional.empty(), "1", Device.cpu(), 1);
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      clock.addAndGet(1_000_000_000);
      batches++;
      if (batches == interruptAfter) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {}
  }

  private Recogniser over(Limits limits, Segmenter segmenter) {
    return new DefaultRecogniser(
        engine,
        new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
        DefaultRecogniser.Setup.with(segmenter)
            .with(ReadingOptions.standard().candidates(2))
            .within(limits, clock::get));
  }

  private Recogniser over(Limits limits) {
    return over(limits, Segmenter.standard());
  }

  /** Strokes beside each other, each a character of two points. */
  private static Drawing fence(int count) {
    return Drawing.ofStrokes(
        IntStream.range(0, count).mapToObj(i -> Stroke.of(60 * i, 0, 60 * i, 50)).toList(), 4);
  }

  private static Drawing imageOf(Drawing drawing) {
    return Drawing.of(drawing.raster());
  }

  private static void assertRefused(Recogniser recogniser, Drawing drawing, String... parts) {
    assertThatExceptionOfType(DrawingException.class)
        .isThrownBy(() -> recogniser.recognise(drawing))
        .withMessageContainingAll(parts);
  }

  @AfterEach
  void clearsTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void statesItsStandardsAndChangesOneAtATime() {
    Limits some = STANDARD.characters(1).pieces(2).strokes(3).points(4);
    Limits all = some.timeout(Duration.ofSeconds(5));
    assertThat(STANDARD.toString())
        .isEqualTo(
            "Limits[10000 characters, 100000 pieces, 10000 strokes, 500000 points, any time]");
    assertThat(all.toString())
        .isEqualTo("Limits[1 characters, 2 pieces, 3 strokes, 4 points, PT5S]");
    assertThat(all).isEqualTo(some.timeout(Duration.ofSeconds(5))).isNotEqualTo(some);
    assertThat(some.timeout()).isEmpty();
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.pieces(0))
        .withMessageContaining("pieces, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.timeout(Duration.ZERO));
  }

  @Test
  void readsADrawingThatIsJustWithinItsLimits() {
    Limits just = STANDARD.characters(5).pieces(5).strokes(5).points(10);
    assertThat(over(just).recognise(fence(5)).characters()).hasSize(5);
  }

  @Test
  void refusesWhatIsBeyondALimitWithBothNumbersAndTheCure() {
    assertRefused(over(STANDARD.strokes(4)), fence(5), "5 strokes", "the 4", "Limits.strokes");
    assertRefused(over(STANDARD.points(9)), fence(5), "10 points", "the 9", "Limits.points");
    assertRefused(
        over(STANDARD.pieces(4)), imageOf(fence(5)), "5 pieces", "the 4", "Limits.pieces");
    assertRefused(
        over(STANDARD.characters(4)), fence(5), "5 characters", "the 4", "Limits.characters");
    assertThat(engine.batches).isZero();
  }

  @Test
  void countsTheCharactersOfAnApplicationsOwnSegmenterToo() {
    InkRaster ink = InkRaster.wrap(1, 1, new byte[] {-1});
    Segmenter three =
        drawing -> Collections.nCopies(3, Segment.of(new Box(0, 0, 1, 1), ink, 0, false));
    assertRefused(over(STANDARD.characters(2), three), fence(1), "3 characters", "the 2");
  }

  @Test
  void endsBetweenBatchesWhenItsTimeIsUp() {
    Recogniser recogniser = over(STANDARD.timeout(Duration.ofMillis(2500)));
    assertThat(recogniser.recognise(fence(60)).characters()).hasSize(60);
    engine.batches = 0;
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> recogniser.recognise(fence(200)))
        .withMessageContainingAll("2.5 s", "Limits.timeout");
    assertThat(engine.batches).isEqualTo(3);
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(
            () -> recogniser.classify(Collections.nCopies(200, Glyph.ofValues(new float[784]))));
  }

  @Test
  void endsBetweenBatchesWhenItsThreadIsInterruptedAndLeavesItSo() {
    engine.interruptAfter = 1;
    Recogniser recogniser = over(STANDARD);
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> recogniser.recognise(fence(100)))
        .withMessageContaining("interrupted");
    assertThat(engine.batches).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(recogniser.recognise(fence(2)).characters()).hasSize(2);
  }

  @Test
  void endsWithinSegmentationWhenItsTimeIsUp() {
    AtomicLong asked = new AtomicLong();
    Recogniser recogniser =
        new DefaultRecogniser(
            engine,
            new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
            DefaultRecogniser.Setup.with(Segmenter.standard())
                .within(STANDARD.timeout(Duration.ofNanos(20)), asked::incrementAndGet));
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> recogniser.recognise(fence(50)));
    assertThat(asked).hasValue(21);
    assertThat(engine.batches).isZero();
  }

  @Test
  void aSegmenterOnItsOwnSeesAnInterruptToo() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(StoppedException.class)
        .isThrownBy(() -> Segmenter.standard().segment(fence(3)));
    assertThat(Thread.interrupted()).isTrue();
  }
}
