package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Puts explanations of one glyph to the test: what becomes of the label when ink is removed or
 * added in the order of their heat, and in random orders.
 *
 * @param recogniser what reads; with all its labels as candidates
 * @param randomOrders how many random orders
 * @param steps in how many steps the ink goes or comes
 */
record Trial(Recogniser recogniser, int randomOrders, int steps) {

  /** A method's heat, and the ink ordered by it. */
  private record Ranked(Heat heat, Perturbation perturbation) {}

  /** Tries one glyph. The same generator gives the same random orders, whatever the methods. */
  GlyphScores of(Explained explained, SplittableRandom random) {
    float[] ink = explained.glyph().ink();
    float[] values = explained.glyph().values(recogniser.model().preprocessing());
    SplittableRandom chance = random.split();
    List<Perturbation> orders =
        Stream.generate(() -> new Perturbation(values, InkOrder.random(ink, chance), steps))
            .limit(randomOrders)
            .toList();
    Map<Method, Ranked> ranked = new EnumMap<>(Method.class);
    explained
        .heats()
        .forEach((method, heat) -> ranked.put(method, ranked(values, heat, random.split())));

    LabelProbability probability =
        new LabelProbability(recogniser, explained.label(), glyphs(orders, ranked.values()));
    Areas byChance = Areas.mean(orders.stream().map(order -> order.areas(probability)).toList());
    double confidence = probability.applyAsDouble(explained.glyph());
    Map<Method, HeatScores> scores = new EnumMap<>(Method.class);
    ranked.forEach((method, one) -> scores.put(method, scores(one, confidence, probability)));
    return new GlyphScores(inkShare(ink), confidence, byChance, scores);
  }

  private Ranked ranked(float[] values, float[] heat, SplittableRandom ties) {
    float[] ink = Arrays.copyOf(values, Glyph.PIXELS);
    return new Ranked(
        new Heat(values, heat), new Perturbation(values, InkOrder.byHeat(ink, heat, ties), steps));
  }

  private static Set<Glyph> glyphs(List<Perturbation> orders, Iterable<Ranked> methods) {
    Set<Glyph> glyphs = new LinkedHashSet<>();
    orders.forEach(order -> glyphs.addAll(order.glyphs()));
    for (Ranked method : methods) {
      glyphs.addAll(method.perturbation().glyphs());
      glyphs.add(method.heat().times());
    }
    return glyphs;
  }

  private static HeatScores scores(
      Ranked method, double confidence, ToDoubleFunction<Glyph> probability) {
    Heat heat = method.heat();
    return new HeatScores(
        method.perturbation().areas(probability),
        confidence,
        probability.applyAsDouble(heat.times()),
        heat.onInk());
  }

  private static double inkShare(float[] ink) {
    int count = 0;
    for (float value : ink) {
      count += value > 0 ? 1 : 0;
    }
    return (double) count / ink.length;
  }
}
