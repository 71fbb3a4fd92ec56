package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Segment;
import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.internal.segment.GivenLattice;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which characters keep what the network saw. */
class LooksTest {

  private static final ModelInfo MODEL =
      new ModelInfo(List.of("a", "b"), 1, Preprocessing.INK, Map.of());
  private static final FeatureShape SHAPE = new FeatureShape(3, 1, 1);
  private static final int BYTES = Float.BYTES * SHAPE.size();

  /** Sees nothing, but counts. */
  private static final class Counter implements InferenceEngine {
    private int seen;
    private int kept;

    @Override
    public EngineInfo info() {
      return new EngineInfo(MODEL, SHAPE, Optional.empty(), "1", Device.cpu(), 1);
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      seen += count;
      kept += features == null ? 0 : count;
    }

    @Override
    public void close() {}
  }

  private final Counter engine = new Counter();

  /** Lines of so many characters each. */
  private static List<Lattice> lines(int... characters) {
    InkRaster ink = InkRaster.wrap(2, 2, new byte[] {-1, -1, -1, -1});
    List<Segment> segments = new ArrayList<>();
    for (int line = 0; line < characters.length; line++) {
      for (int i = 0; i < characters[line]; i++) {
        segments.add(Segment.of(new Box(4 * i, 4 * line, 2, 2), ink, line, false));
      }
    }
    return GivenLattice.of(Drawing.of(InkRaster.wrap(1, 1, new byte[1])), segments);
  }

  /** For each line, whether its characters keep their feature maps where there is room for some. */
  private List<Boolean> kept(List<Lattice> lines, boolean explanations, int room) {
    Reader reader =
        Reader.of(
            ReadingOptions.standard().candidates(2).explanations(explanations),
            MODEL,
            Languages.none("for a test"));
    Batches batches = new Batches(engine, reader.transcriber().decoder());
    Looks looks =
        new Looks(batches, List.of(new Page(lines, reader)), room * BYTES, Watch.INTERRUPT);
    List<Boolean> kept = new ArrayList<>();
    for (Lattice line : lines) {
      List<Boolean> ofLine =
          looks.next(line).stream()
              .map(look -> Objects.requireNonNull(look).features() != null)
              .distinct()
              .toList();
      assertThat(ofLine).hasSize(1);
      kept.add(ofLine.get(0));
    }
    return kept;
  }

  @Test
  void linesKeepTheirFeaturesAsLongAsThereIsRoom() {
    assertThat(kept(lines(2, 3, 2, 1), true, 4)).containsExactly(true, false, true, false);
    assertThat(engine.seen).isEqualTo(8);
    assertThat(engine.kept).isEqualTo(4);
  }

  @Test
  void allLinesKeepThemWhereThereIsRoomAndNoneWhereNobodyAsks() {
    assertThat(kept(lines(100, 70), true, 170)).containsExactly(true, true);
    assertThat(kept(lines(1, 1), false, 170)).containsExactly(false, false);
    assertThat(engine.kept).isEqualTo(170);
  }
}
