package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Alphabet;
import dev.recogniser.Explainer.Method;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.training.data.LabelIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials on ONNX Runtime, with maps whose worth is known. */
class FaithfulnessTest {

  @TempDir Path folder;

  @Test
  void prefersTheIdealMapToChanceAndChanceToItsOpposite() {
    Map<String, Object> figures =
        figures(1, 30, () -> CornerModel.heat(1, 0), () -> CornerModel.heat(0, 1));

    assertThat(minusRandom(figures, "grad-cam", "deletion").high()).isNegative();
    assertThat(minusRandom(figures, "grad-cam", "insertion").low()).isPositive();
    assertThat(minusRandom(figures, "occlusion", "deletion").low()).isPositive();
    assertThat(minusRandom(figures, "occlusion", "insertion").high()).isNegative();
    assertThat(interval(figures, "gradCamMinusOcclusion", "deletion").high()).isNegative();
    assertThat(interval(figures, "gradCamMinusOcclusion", "insertion").low()).isPositive();
    assertThat(group(figures, "grad-cam")).containsEntry("averageDrop", 0.0);
    assertThat((double) group(figures, "occlusion").get("averageDrop")).isGreaterThan(90);
  }

  /**
   * One 95 % interval misses zero now and then by chance, so that a single evaluation proves
   * nothing, whatever it says. Of 40 intervals some three do; of a map that chance favoured, most.
   */
  @Test
  void cannotTellRandomMapsFromRandomOrdersMoreOftenThanChance() {
    int misses = 0;
    for (int seed = 0; seed < 10; seed++) {
      SplittableRandom random = new SplittableRandom(1000 + seed);
      Map<String, Object> figures =
          figures(seed, 20, () -> noise(random), () -> new float[Glyph.PIXELS]);
      for (String method : List.of("grad-cam", "occlusion")) {
        for (String area : List.of("deletion", "insertion")) {
          Bootstrap.Interval interval = minusRandom(figures, method, area);
          misses += interval.low() > 0 || interval.high() < 0 ? 1 : 0;
        }
      }
    }
    assertThat(misses).as("intervals of 40 that exclude zero").isLessThanOrEqualTo(8);
  }

  @Test
  void countsMapsWithoutHeat() {
    Map<String, Object> figures =
        figures(1, 3, () -> CornerModel.heat(1, 0), () -> new float[Glyph.PIXELS]);
    assertThat(group(figures, "grad-cam")).containsEntry("withoutHeat", 0);
    assertThat(group(figures, "occlusion"))
        .containsEntry("withoutHeat", 3)
        .containsEntry("heatOnInk", 0.0);
  }

  @Test
  void takesTheSameRandomOrdersWhateverTheMethods() {
    try (Recogniser recogniser = open()) {
      Glyph glyph = Glyph.ofValues(CornerModel.ink(new SplittableRandom(3)));
      Trial trial = new Trial(recogniser, 2, 24);
      Explained by = new Explained(glyph, "0", Map.of(Method.OCCLUSION, CornerModel.heat(1, 0)));
      Explained byNone = new Explained(glyph, "0", Map.of());
      assertThat(trial.of(by, new SplittableRandom(1)).random())
          .isEqualTo(trial.of(byNone, new SplittableRandom(1)).random())
          .isNotEqualTo(trial.of(by, new SplittableRandom(2)).random());
    }
  }

  private Map<String, Object> figures(
      long seed, int glyphs, Supplier<float[]> gradCam, Supplier<float[]> occlusion) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GlyphScores> scores = new ArrayList<>();
    try (Recogniser recogniser = open()) {
      Trial trial = new Trial(recogniser, 10, 12);
      for (int i = 0; i < glyphs; i++) {
        Glyph glyph = Glyph.ofValues(CornerModel.ink(random.split()));
        Map<Method, float[]> heats =
            Map.of(Method.GRAD_CAM, gradCam.get(), Method.OCCLUSION, occlusion.get());
        scores.add(trial.of(new Explained(glyph, "0", heats), random.split()));
      }
    }
    return new Faithfulness(scores, new Bootstrap(1000, 1)).figures(List.of(Method.values()));
  }

  private Recogniser open() {
    return Recogniser.builder()
        .backend("onnx")
        .model(CornerModel.write(folder))
        .alphabet(Alphabet.ALPHANUMERIC)
        .candidates(LabelIndex.CLASSES)
        .build();
  }

  private static float[] noise(SplittableRandom random) {
    float[] heat = new float[Glyph.PIXELS];
    for (int i = 0; i < heat.length; i++) {
      heat[i] = random.nextFloat();
    }
    return heat;
  }

  private static Bootstrap.Interval minusRandom(
      Map<String, Object> figures, String method, String area) {
    return interval(group(figures, method), "minusRandom", area);
  }

  private static Bootstrap.Interval interval(
      Map<String, Object> figures, String group, String area) {
    return (Bootstrap.Interval) group(figures, group).get(area);
  }

  @SuppressWarnings("unchecked") // figures are grouped by name
  private static Map<String, Object> group(Map<String, Object> figures, String name) {
    return (Map<String, Object>) figures.get(name);
  }
}
