package dev.recogniser.internal.read;

import dev.recogniser.Alphabet;
import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A line made by hand: boxes on a base line, and what a network would say of each. */
final class Written {

  static final List<String> LABELS =
      List.copyOf(Alphabet.ALPHANUMERIC.and(Alphabet.MARKS).labels());

  /** The height of an x, in pixels. */
  static final double X = 40;

  private static final double BASE = 100;
  private static final Glyph GLYPH = Glyph.of(InkRaster.wrap(2, 2, new byte[] {-1, -1, -1, -1}));

  private final List<Hypothesis> hypotheses = new ArrayList<>();
  private final List<GlyphScores> seen = new ArrayList<>();
  private final List<Double> gaps = new ArrayList<>(List.of(0.0));
  private double right;

  /**
   * One character whose size is that of {@code size}, and whose shape may be any of {@code looks}.
   */
  Written write(String size, String looks) {
    Size typical = ReadingStatistics.standard().sizes().get(size);
    double top = BASE - typical.top() * X;
    double bottom = BASE + typical.bottom() * X;
    return piece(new Box(right, top, X, bottom - top), looks);
  }

  private Written piece(Box box, String looks) {
    add(gaps.size() - 1, gaps.size(), box, true, looks);
    gaps.add(0.2 * X);
    right += 1.2 * X;
    return this;
  }

  /** Leaves room for a space. */
  Written space() {
    gaps.set(gaps.size() - 1, 2 * X);
    right += 2 * X;
    return this;
  }

  /** The last pieces may also be one character. */
  Written joined(int pieces, String looks) {
    int to = gaps.size() - 1;
    Box box =
        hypotheses.stream()
            .filter(each -> each.standard() && each.from() >= to - pieces)
            .map(Hypothesis::box)
            .reduce(Box::union)
            .orElseThrow();
    add(to - pieces, to, box, false, looks);
    return this;
  }

  /** What was written last, the network takes for no character with a probability. */
  Written nonCharacter(double probability) {
    int last = seen.size() - 1;
    GlyphScores scores = seen.get(last);
    seen.set(last, GlyphScores.ofLogarithms(scores.logarithms(), OptionalDouble.of(probability)));
    return this;
  }

  /** The one piece at a place the network takes for a label with a probability. */
  Written taking(int place, String label, double probability) {
    int hypothesis = 0;
    while (hypotheses.get(hypothesis).from() != place || !hypotheses.get(hypothesis).standard()) {
      hypothesis++;
    }
    GlyphScores scores = seen.get(hypothesis);
    double[] logarithms = scores.logarithms().clone();
    logarithms[LABELS.indexOf(label)] = Math.log(probability);
    seen.set(hypothesis, GlyphScores.ofLogarithms(logarithms, scores.nonCharacter()));
    return this;
  }

  private void add(int from, int to, Box box, boolean standard, String looks) {
    hypotheses.add(
        new Hypothesis(
            from,
            to,
            box,
            standard,
            Hypothesis.WHOLE,
            -Hypothesis.WHOLE,
            Hypothesis.Edges.NONE,
            to - from,
            GLYPH,
            (line, space) -> {
              throw new AssertionError("No segment is wanted.");
            }));
    double[] probabilities = new double[LABELS.size()];
    Arrays.fill(probabilities, 1e-4);
    looks.chars().forEach(c -> probabilities[LABELS.indexOf(Character.toString(c))] += 1);
    double sum = Arrays.stream(probabilities).sum();
    seen.add(
        GlyphScores.ofLogarithms(
            Arrays.stream(probabilities).map(p -> Math.log(p / sum)).toArray(),
            OptionalDouble.empty()));
  }

  /** The lattice, of which it is given how it is divided, or to be found out. */
  Lattice lattice(boolean given) {
    double[] paper = gaps.stream().mapToDouble(Double::doubleValue).toArray();
    paper[paper.length - 1] = 0;
    return new Lattice(paper.length, 1.4 * X, sorted(), paper, X, 0.2 * X, given);
  }

  private List<Integer> order() {
    return IntStream.range(0, hypotheses.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> hypotheses.get(i).from())
                .thenComparingInt(i -> hypotheses.get(i).to()))
        .toList();
  }

  private List<Hypothesis> sorted() {
    return order().stream().map(hypotheses::get).toList();
  }

  /** What the network sees in each of the lattice's hypotheses. */
  List<GlyphScores> seen() {
    return order().stream().map(seen::get).toList();
  }

  /** What a reader makes of it. */
  LineDecision readBy(LineReader reader, boolean given, int alternatives) {
    return reader.read(reader.see(lattice(given), List.copyOf(seen())), alternatives);
  }

  /** A reader without a language, for an alphabet. */
  static LineReader reader(Alphabet alphabet) {
    boolean[] allowed = new boolean[LABELS.size()];
    for (int label = 0; label < allowed.length; label++) {
      allowed[label] = alphabet.labels().contains(LABELS.get(label));
    }
    return new LineReader(ReadingStatistics.standard(), LABELS, allowed, null);
  }

  static String text(Decision decision) {
    StringBuilder text = new StringBuilder();
    for (Decision.Chosen chosen : decision.characters()) {
      text.append(chosen.spaceBefore() ? " " : "").append(LABELS.get(chosen.label()));
    }
    return text.toString();
  }
}
