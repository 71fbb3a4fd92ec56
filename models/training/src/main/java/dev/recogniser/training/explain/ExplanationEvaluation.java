package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.DataException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Explains glyphs and puts the explanations to the test, one glyph after the other. */
final class ExplanationEvaluation {

  private final Recogniser recogniser;
  private final TrialOptions options;
  private final int most;

  private final List<GlyphScores> scores = new ArrayList<>();
  private final List<Explained> kept = new ArrayList<>();
  private int withoutInk;

  /**
   * Prepares.
   *
   * @param recogniser what is evaluated; not closed
   * @param most how many glyphs are kept with their explanations, at most
   */
  ExplanationEvaluation(Recogniser recogniser, TrialOptions options, int most) {
    this.recogniser = recogniser;
    this.options = options;
    this.most = most;
  }

  /** Goes through the glyphs until there are enough. */
  void run(Stream<Glyph> glyphs) {
    SplittableRandom random = new SplittableRandom(options.seed);
    Trial trial = new Trial(recogniser, options.randomOrders, options.steps);
    try (Progress progress = new Progress("glyphs", options.count)) {
      for (Iterator<Glyph> all = glyphs.iterator();
          scores.size() < options.count && all.hasNext(); ) {
        Glyph glyph = asSeen(all.next());
        if (InkOrder.hasInk(glyph.ink())) {
          add(trial, glyph, random.split());
          progress.step(1);
        } else {
          withoutInk++;
        }
      }
    }
    if (scores.isEmpty()) {
      throw new DataException(
          "There is nothing to evaluate: the options leave no glyph with ink. Ask for less.");
    }
  }

  /** With no planes that the model does not look at, and with those that it does drawn once. */
  private Glyph asSeen(Glyph glyph) {
    return Glyph.ofValues(glyph.values(recogniser.model().preprocessing()));
  }

  private void add(Trial trial, Glyph glyph, SplittableRandom random) {
    Explained explained = Explained.of(recogniser, options.method.methods(), glyph);
    scores.add(trial.of(explained, random));
    if (kept.size() < most) {
      kept.add(explained);
    }
  }

  /** The figures by name, and what they depend on. */
  Map<String, Object> figures() {
    Bootstrap bootstrap = new Bootstrap(options.bootstrap, options.seed);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.putAll(new Faithfulness(scores, bootstrap).figures(options.method.methods()));
    figures.put("withoutInk", withoutInk);
    figures.put("steps", options.steps);
    figures.put("randomOrders", options.randomOrders);
    figures.put("bootstrap", options.bootstrap);
    figures.put("seed", options.seed);
    return figures;
  }

  /** The first glyphs, with their explanations. */
  List<Explained> kept() {
    return kept;
  }
}
