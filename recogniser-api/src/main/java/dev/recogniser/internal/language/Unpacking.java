package dev.recogniser.internal.language;

import java.util.Arrays;

/**
 * Makes the automaton of a packed language. Contexts are met shorter ones first, so what a longer
 * one needs of its suffix is there. Suffixes and targets are found as Aho and Corasick do (1975, <a
 * href="https://doi.org/10.1145/360825.360855">doi:10.1145/360825.360855</a>).
 */
final class Unpacking {

  /** A context that leaves less than this to others has it summed up instead of subtracted. */
  private static final double LITTLE = 1e-6;

  private static final double[] PROBABILITIES = new double[Levels.COUNT];

  static {
    Arrays.setAll(PROBABILITIES, level -> Math.exp(Levels.log(level)));
  }

  private final PackedLanguage packed;
  private final int end;
  private final Automaton automaton;
  private final double[] probabilities;
  private final double[] weights;
  private final int[] depths;

  private Unpacking(PackedLanguage packed) {
    this.packed = packed;
    end = packed.letters().size();
    automaton = new Automaton(packed.states(), packed.arcs());
    probabilities = new double[packed.arcs()];
    weights = new double[packed.states()];
    depths = new int[packed.states()];
  }

  /**
   * Unpacks.
   *
   * @throws MalformedLanguage if it is not as {@link PackedLanguage} describes
   */
  static LanguageModel of(PackedLanguage packed) throws MalformedLanguage {
    Unpacking unpacking = new Unpacking(packed);
    unpacking.shape();
    unpacking.link();
    unpacking.weigh();
    return new LanguageModel(packed.id(), packed.letters(), unpacking.automaton);
  }

  /** Which arcs belong to which state. */
  private void shape() throws MalformedLanguage {
    int arc = 0;
    for (int state = 0; state < packed.states(); state++) {
      automaton.firstArcs[state] = arc;
      do {
        MalformedLanguage.unless(arc < packed.arcs(), "it has fewer arcs than its states need");
        addLetter(state, packed.letter(arc));
      } while (!packed.isLast(arc++));
    }
    MalformedLanguage.unless(arc == packed.arcs(), "it has more arcs than its states need");
    MalformedLanguage.unless(hasAll(0), "its empty context lacks a letter");
  }

  private void addLetter(int state, int letter) throws MalformedLanguage {
    MalformedLanguage.unless(letter <= end, "an arc has no letter");
    MalformedLanguage.unless(
        automaton.masks[state] >>> letter == 0, "a context's letters are not in order");
    automaton.masks[state] |= 1L << letter;
  }

  private boolean hasAll(int state) {
    return automaton.masks[state] == -1L >>> (Long.SIZE - 1 - end);
  }

  private int lastArc(int state) {
    return state + 1 < packed.states() ? automaton.firstArcs[state + 1] : packed.arcs();
  }

  /** Where each arc leads to. */
  private void link() throws MalformedLanguage {
    depths[1] = 1;
    int child = 2;
    for (int state = 0; state < packed.states(); state++) {
      MalformedLanguage.unless(state < Math.max(child, 2), "no arc leads to a context");
      for (int arc = automaton.firstArcs[state]; arc < lastArc(state); arc++) {
        int shorter = afterSuffix(state, packed.letter(arc));
        automaton.targets[arc] =
            packed.hasChild(arc) ? adopt(child++, state, arc, shorter) : shorter;
      }
    }
    MalformedLanguage.unless(child == packed.states(), "no arc leads to a context");
  }

  /** Where a letter leads to from the state's suffix, as an end leads nowhere. */
  private int afterSuffix(int state, int letter) {
    if (state == 0 || letter == end) {
      return 0;
    }
    int context = automaton.suffixes[state];
    while (!automaton.hasArc(context, letter)) {
      context = automaton.suffixes[context];
    }
    return automaton.targets[automaton.arc(context, letter)];
  }

  private int adopt(int child, int state, int arc, int suffix) throws MalformedLanguage {
    MalformedLanguage.unless(
        child < packed.states(), "an arc leads to a context that is not there");
    MalformedLanguage.unless(packed.letter(arc) != end, "a word goes on after its end");
    depths[child] = depths[state] + 1;
    MalformedLanguage.unless(depths[child] < packed.order(), "a context is longer than its order");
    automaton.suffixes[child] = suffix;
    return child;
  }

  /** The probabilities, shorter contexts first. */
  private void weigh() throws MalformedLanguage {
    for (int state = 0; state < packed.states(); state++) {
      boolean all = hasAll(state);
      int restLevel = packed.rest(state);
      MalformedLanguage.unless(all || restLevel > 0, "a context leaves nothing to its own letters");
      double rest = all ? 0 : PROBABILITIES[restLevel];
      weighArcs(state, rest);
      weights[state] = all ? 1 : rest / leftBySuffix(state);
      automaton.backOffs[state] = (float) Math.log(weights[state]);
    }
  }

  /**
   * Shares what the rest leaves by the arcs' levels, so that all sum up to 1 whatever is rounded.
   */
  private void weighArcs(int state, double rest) {
    double sum = 0;
    for (int arc = automaton.firstArcs[state]; arc < lastArc(state); arc++) {
      sum += PROBABILITIES[packed.score(arc)];
    }
    double scale = (1 - rest) / sum;
    double logScale = Math.log(scale);
    for (int arc = automaton.firstArcs[state]; arc < lastArc(state); arc++) {
      probabilities[arc] = PROBABILITIES[packed.score(arc)] * scale;
      automaton.scores[arc] = (float) (Levels.log(packed.score(arc)) + logScale);
    }
  }

  /** What the suffix gives to the letters that the state has no arc for. */
  private double leftBySuffix(int state) {
    double left = 1;
    for (int arc = automaton.firstArcs[state]; arc < lastArc(state); arc++) {
      left -= probability(automaton.suffixes[state], packed.letter(arc));
    }
    return left > LITTLE ? left : summedUp(state);
  }

  private double summedUp(int state) {
    double sum = 0;
    for (int letter = 0; letter <= end; letter++) {
      sum += automaton.hasArc(state, letter) ? 0 : probability(automaton.suffixes[state], letter);
    }
    return sum;
  }

  private double probability(int state, int letter) {
    double weight = 1;
    int context = state;
    while (!automaton.hasArc(context, letter)) {
      weight *= weights[context];
      context = automaton.suffixes[context];
    }
    return weight * probabilities[automaton.arc(context, letter)];
  }
}
