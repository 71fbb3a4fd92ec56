package dev.recogniser.training.recipe;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.augment.GlyphAugmentation;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.network.Network;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a network is trained: everything that, with the data and the code, decides the result.
 *
 * @param input what the network is given of a glyph
 * @param outputs what the network tells of it
 * @param network what is trained
 * @param epochs passes over the training data
 * @param batch samples a step
 * @param seed of the weights, the order and the variation of the samples
 * @param optimisation how weights follow the gradient
 * @param objective what is minimised
 * @param averaging the decay a step of the moving average of the weights, which is what is
 *     validated and exported (Polyak and Juditsky 1992); 0: the last weights are
 * @param patience epochs without a better validation after which training stops early; 0: never
 * @param distillation other models to learn from
 * @param glyphs how images are varied
 * @param strokes how strokes are varied
 * @param emphasis how often an epoch shows each sample of a kind of source: {@code glyphs}, {@code
 *     images}, {@code strokes}, {@code words}, {@code lines}, {@code corrections}, {@code marks},
 *     {@code segments}, {@code scraps}. 2: twice, 0.5: another half each time
 * @param validation what is kept for validation
 * @param checkpointMinutes how often a checkpoint is written within an epoch
 * @param provenance what the model file says of the data
 */
public record Recipe(
    Preprocessing input,
    Outputs outputs,
    Network network,
    int epochs,
    int batch,
    long seed,
    Optimisation optimisation,
    Objective objective,
    double averaging,
    int patience,
    Distillation distillation,
    GlyphAugmentation glyphs,
    StrokeAugmentation strokes,
    Map<String, Double> emphasis,
    Validation validation,
    double checkpointMinutes,
    Provenance provenance) {

  private static final List<String> KINDS =
      Arrays.stream(Source.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toList();

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Recipe {
    requireNonNull(input, "input");
    requireNonNull(outputs, "outputs");
    requireNonNull(network, "network");
    requireNonNull(optimisation, "optimisation");
    requireNonNull(objective, "objective");
    requireNonNull(distillation, "distillation");
    requireNonNull(glyphs, "glyphs");
    requireNonNull(strokes, "strokes");
    requireNonNull(validation, "validation");
    requireNonNull(provenance, "provenance");
    Check.atLeast("epochs", epochs, 1);
    Check.atLeast("A batch", batch, 2);
    Check.within("averaging", averaging, 0, 0.99999);
    Check.atLeast("patience", patience, 0);
    Check.positive("checkpointMinutes", checkpointMinutes);
    emphasis = Collections.unmodifiableSortedMap(new TreeMap<>(emphasis));
    emphasis.forEach((kind, times) -> Check.within("emphasis." + kind, times, 0, 100));
    emphasis.keySet().forEach(Recipe::requireKind);
  }

  private static void requireKind(String kind) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("There is no kind '%s': %s.".formatted(kind, KINDS));
    }
  }

  /**
   * How often an epoch shows each sample of a kind of source.
   *
   * @param kind such as {@code strokes}
   * @return 1 unless the recipe says otherwise
   */
  public double emphasis(String kind) {
    return emphasis.getOrDefault(kind, 1.0);
  }
}
