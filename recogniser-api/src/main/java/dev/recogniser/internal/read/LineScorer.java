package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores what is seen of a line. Immutable; used by many threads. */
final class LineScorer {

  /** The bound of what speaks for or against a character. */
  private static final double BOUND = 8;

  /** How many of the marks are specks, whatever they look like. */
  private static final double SPECKS = 0.02;

  private final ReadingStatistics statistics;
  private final boolean[] allowed;
  private final LabelSizes sizes;
  private final int[] places;
  private final int[] marks;
  private final boolean readsMarks;

  /** For each label whether it is tried: of an alphabet with marks, so are the marks it lacks. */
  private final boolean[] tried;

  LineScorer(ReadingStatistics statistics, List<String> labels, boolean[] allowed) {
    this.statistics = statistics;
    this.allowed = allowed;
    this.sizes = new LabelSizes(labels.stream().map(statistics.sizes()::get).toArray(Size[]::new));
    this.places = statistics.labels().stream().mapToInt(labels::indexOf).toArray();
    this.marks =
        IntStream.range(0, labels.size())
            .filter(label -> Kind.of(labels.get(label)) == Kind.MARK)
            .toArray();
    this.readsMarks = IntStream.of(marks).anyMatch(mark -> allowed[mark]);
    this.tried = allowed.clone();
    for (int mark : marks) {
      tried[mark] |= readsMarks;
    }
  }

  private Weights weights() {
    return statistics.weights();
  }

  SeenLine see(Lattice lattice, List<@Nullable GlyphScores> seen) {
    return SeenLine.of(lattice, seen, sizes, weights().size());
  }

  double[] features(SeenLine line, int hypothesis) {
    return features(line, hypothesis, densities(line.character(hypothesis)));
  }

  private double[] features(SeenLine line, int hypothesis, double[] densities) {
    return CharacterFeatures.of(line, hypothesis, densities, places, marks);
  }

  /** For each label, what a character's shape says. */
  double[] shape(SeenCharacter character) {
    return SeenLine.shapeScores(character.logarithms(), weights().shape());
  }

  /** For each label, what a character's size and place say. */
  double[] size(SeenCharacter character) {
    return weighed(densities(character), character);
  }

  private double[] densities(SeenCharacter character) {
    return sizes.logDensities(character.fit(), character.box());
  }

  private double[] weighed(double[] densities, SeenCharacter character) {
    double weight = weights().size() * SeenLine.trust(character.characters());
    for (int label = 0; label < densities.length; label++) {
      densities[label] *= weight;
    }
    return densities;
  }

  /**
   * Scores a line.
   *
   * @param expected which labels are worth trying
   */
  ScoredLine score(SeenLine line, Expected expected) {
    int count = line.seen().size();
    int nodes = line.lattice().nodes();
    ScoredLine scored =
        new ScoredLine(
            line.lattice().hypotheses().stream().mapToInt(Hypothesis::from).toArray(),
            line.lattice().hypotheses().stream().mapToInt(Hypothesis::to).toArray(),
            new int[count][0],
            new double[count][0],
            new double[count],
            new double[count],
            new double[nodes],
            new double[nodes]);
    for (int i = 0; i < count; i++) {
      if (line.seen().get(i) != null) {
        addCharacter(line, i, expected, scored);
      }
    }
    addSpaces(line, scored);
    return scored;
  }

  private void addCharacter(SeenLine line, int index, Expected expected, ScoredLine scored) {
    SeenCharacter character = line.character(index);
    double[] densities = densities(character);
    double[] classes =
        line.lattice().given()
            ? new double[0]
            : statistics.character().scores(features(line, index, densities));
    double[] sums = shape(character);
    double[] sizeScores = weighed(densities, character);
    boolean[] possible = line.lattice().given() ? allowed : tried;
    for (int label = 0; label < sums.length; label++) {
      sums[label] = possible[label] ? sums[label] + sizeScores[label] : Double.NEGATIVE_INFINITY;
    }
    Scores.normalise(sums);
    double unread = takeUnread(sums);
    if (line.lattice().given()) {
      scored.mark()[index] = Double.NEGATIVE_INFINITY;
    } else {
      addClasses(classes, unread, index, scored);
    }
    scored.labels()[index] = best(sums, expected);
    scored.scores()[index] =
        Arrays.stream(scored.labels()[index]).mapToDouble(label -> sums[label]).toArray();
  }

  /** Takes away the marks that the alphabet lacks; how probable they are together. */
  private double takeUnread(double[] sums) {
    double unread = 0;
    for (int mark : marks) {
      if (!allowed[mark]) {
        unread += Math.exp(sums[mark]);
        sums[mark] = Double.NEGATIVE_INFINITY;
      }
    }
    return unread;
  }

  /**
   * Adds what speaks for one character and for a mark against part of one or several.
   *
   * @param classes scores of part, character and mark
   * @param unread how probable the marks are that the alphabet lacks, if it has others
   */
  private void addClasses(double[] classes, double unread, int index, ScoredLine scored) {
    Weights weights = weights();
    double mark = weights.character() * bound(classes[2] - classes[0]) + weights.mark();
    double character = weights.character() * bound(classes[1] - classes[0]) + weights.count();
    if (readsMarks) {
      double either = Scores.logSumExp(new double[] {character, mark});
      scored.character()[index] = either;
      scored.mark()[index] =
          Scores.logSumExp(new double[] {either + Math.log(unread), mark + Math.log(SPECKS)});
    } else {
      scored.character()[index] = character;
      scored.mark()[index] = mark;
    }
  }

  private static double bound(double value) {
    return Math.max(-BOUND, Math.min(BOUND, value));
  }

  /** The best labels, best first. */
  private static int[] best(double[] scores, Expected expected) {
    double least = Scores.highest(scores) - expected.worst();
    int[] best = new int[Math.min(expected.labels(), scores.length)];
    int count = 0;
    for (int label = 0; label < scores.length; label++) {
      int place = count;
      while (place > 0 && scores[best[place - 1]] < scores[label]) {
        place--;
      }
      if (expected.tried()[label] && place < best.length && scores[label] >= least) {
        count = Math.min(count + 1, best.length);
        System.arraycopy(best, place, best, place + 1, count - place - 1);
        best[place] = label;
      }
    }
    return Arrays.copyOf(best, count);
  }

  private void addSpaces(SeenLine line, ScoredLine scored) {
    SpaceFeatures features = new SpaceFeatures(line);
    double weight = line.lattice().given() ? 1 : weights().space();
    for (int node = 1; node < line.lattice().nodes() - 1; node++) {
      double[] classes =
          line.lattice().given()
              ? given(line.lattice().gaps()[node] >= line.lattice().wordGap())
              : Scores.normalise(statistics.space().scores(features.at(node)));
      scored.space()[node] = weight * classes[1];
      scored.noSpace()[node] = weight * classes[0];
    }
  }

  private static double[] given(boolean space) {
    return space
        ? new double[] {Double.NEGATIVE_INFINITY, 0}
        : new double[] {0, Double.NEGATIVE_INFINITY};
  }
}
