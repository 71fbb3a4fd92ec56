package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A glyph that loses its ink in a certain order, and one that gains it (Petsiuk, Das, Saenko 2018,
 * arXiv:1806.07421). What is removed becomes paper.
 */
final class Perturbation {

  private final List<Double> shares = new ArrayList<>();
  private final List<Glyph> deletion = new ArrayList<>();
  private final List<Glyph> insertion = new ArrayList<>();

  /**
   * Makes the glyphs from none to all of the ink, in steps as equal as whole pixels allow. Where
   * the pen went, if that is known, goes and comes with its ink.
   */
  Perturbation(float[] glyph, InkOrder order, int steps) {
    float[] without = glyph.clone();
    float[] only = new float[glyph.length];
    int total = order.pixels().size();
    int done = 0;
    for (int step = 0; step <= steps; step++) {
      for (int goal = (int) Math.round((double) total * step / steps); done < goal; done++) {
        for (int i = order.pixels().get(done); i < glyph.length; i += Glyph.PIXELS) {
          without[i] = 0;
          only[i] = glyph[i];
        }
      }
      shares.add((double) done / total);
      deletion.add(Glyph.ofValues(without));
      insertion.add(Glyph.ofValues(only));
    }
  }

  /** All glyphs whose probability is asked for by {@link #areas}. */
  List<Glyph> glyphs() {
    List<Glyph> glyphs = new ArrayList<>(deletion);
    glyphs.addAll(insertion);
    return glyphs;
  }

  /** The areas under the label's probability over the share of the ink, from 0 to 1. */
  Areas areas(ToDoubleFunction<Glyph> probability) {
    return new Areas(area(deletion, probability), area(insertion, probability));
  }

  /** By the trapezoidal rule. */
  private double area(List<Glyph> glyphs, ToDoubleFunction<Glyph> probability) {
    double area = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      double width = shares.get(i) - shares.get(i - 1);
      double height = probability.applyAsDouble(glyphs.get(i - 1));
      height += probability.applyAsDouble(glyphs.get(i));
      area += width * height / 2;
    }
    return area;
  }
}
