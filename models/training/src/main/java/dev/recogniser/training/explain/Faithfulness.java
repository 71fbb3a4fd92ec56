package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The figures of many trials: means, and differences on the same glyphs with their intervals.
 *
 * @param trials at least one, all of the same methods
 * @param bootstrap what makes the intervals
 */
record Faithfulness(List<GlyphScores> trials, Bootstrap bootstrap) {

  Faithfulness {
    trials = List.copyOf(trials);
  }

  /** The figures by name. */
  Map<String, Object> figures(List<Method> methods) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", trials.size());
    figures.put("confidence", mean(GlyphScores::confidence));
    figures.put("inkShare", mean(GlyphScores::inkShare));
    figures.put("random", areas(GlyphScores::random));
    for (Method method : methods) {
      figures.put(MethodChoice.name(method), method(method));
    }
    if (methods.containsAll(List.of(Method.values()))) {
      figures.put(
          "gradCamMinusOcclusion", differences(byHeat(Method.GRAD_CAM), byHeat(Method.OCCLUSION)));
    }
    return figures;
  }

  private Map<String, Object> method(Method method) {
    Map<String, Object> figures = areas(byHeat(method));
    figures.put("averageDrop", 100 * mean(trial -> trial.of(method).drop()));
    figures.put("increase", mean(trial -> trial.of(method).isIncrease() ? 1 : 0));
    double[] onInk =
        trials.stream()
            .map(trial -> trial.of(method).onInk())
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    figures.put("heatOnInk", Arrays.stream(onInk).average().orElse(0));
    figures.put("withoutHeat", trials.size() - onInk.length);
    figures.put("minusRandom", differences(byHeat(method), GlyphScores::random));
    return figures;
  }

  private static Function<GlyphScores, Areas> byHeat(Method method) {
    return trial -> trial.of(method).areas();
  }

  private Map<String, Object> areas(Function<GlyphScores, Areas> areas) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("deletion", mean(trial -> areas.apply(trial).deletion()));
    figures.put("insertion", mean(trial -> areas.apply(trial).insertion()));
    return figures;
  }

  /** What one has more than the other on the same glyph. */
  private Map<String, Object> differences(
      Function<GlyphScores, Areas> one, Function<GlyphScores, Areas> other) {
    List<Areas> differences =
        trials.stream().map(trial -> one.apply(trial).minus(other.apply(trial))).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("deletion", interval(differences, Areas::deletion));
    figures.put("insertion", interval(differences, Areas::insertion));
    return figures;
  }

  private Bootstrap.Interval interval(List<Areas> differences, ToDoubleFunction<Areas> area) {
    return bootstrap.mean(differences.stream().mapToDouble(area).toArray());
  }

  private double mean(ToDoubleFunction<GlyphScores> figure) {
    return trials.stream().mapToDouble(figure).average().orElseThrow();
  }
}
