package dev.recogniser.internal.language;

/**
 * Makes the automaton of a packed language, in one walk: contexts are met shorter ones first, so
 * what a longer one needs of its suffix is there. Suffixes and targets are found as Aho and
 * Corasick do (1975, <a
 * href="https://doi.org/10.1145/360825.360855">doi:10.1145/360825.360855</a>).
 */
final class Unpacking {

  private static final int START = 1;

  private final Automaton automaton;
  private final byte[] arcs;
  private final int states;
  private final int end;
  private int arc;
  private int children = START + 1;

  private Unpacking(PackedLanguage packed) {
    automaton = new Automaton(packed);
    arcs = packed.arcBytes();
    states = packed.states();
    end = packed.letters().size();
  }

  /**
   * Unpacks.
   *
   * @throws MalformedLanguage if it is not as {@link PackedLanguage} describes
   */
  static LanguageModel of(PackedLanguage packed) throws MalformedLanguage {
    Unpacking unpacking = new Unpacking(packed);
    unpacking.walk();
    return new LanguageModel(packed.id(), packed.letters(), unpacking.automaton);
  }

  private void walk() throws MalformedLanguage {
    for (int state = 0; state < states; state++) {
      MalformedLanguage.unless(state < children, "no arc leads to a context");
      add(state);
      MalformedLanguage.unless(state > 0 || hasAll(state), "its empty context lacks a letter");
    }
    MalformedLanguage.unless(children == states, "an arc leads to a context that is not there");
    MalformedLanguage.unless(arc == arcs.length, "it has more arcs than its states need");
  }

  private boolean hasAll(int state) {
    return automaton.masks[state] == -1L >>> (Long.SIZE - 1 - end);
  }

  /** Reads the arcs of a state. */
  private void add(int state) throws MalformedLanguage {
    automaton.firstArcs[state] = arc;
    long mask = 0;
    boolean last = false;
    while (!last) {
      MalformedLanguage.unless(arc < arcs.length, "it has fewer arcs than its states need");
      int letter = arcs[arc] & PackedLanguage.LETTER;
      MalformedLanguage.unless(letter <= end, "an arc has no letter");
      MalformedLanguage.unless(mask >>> letter == 0, "a context's letters are not in order");
      mask |= 1L << letter;
      automaton.targets[arc] = target(state, letter, (arcs[arc] & PackedLanguage.CHILD) != 0);
      last = (arcs[arc++] & PackedLanguage.LAST) != 0;
    }
    automaton.masks[state] = mask;
  }

  /** Where a letter leads to: the longer context if it is a state, else where its suffix leads. */
  private int target(int state, int letter, boolean child) throws MalformedLanguage {
    if (letter == end) {
      MalformedLanguage.unless(!child, "a word goes on after its end");
      return 0;
    }
    int suffix = state == 0 ? 0 : automaton.next(automaton.suffixes[state], letter);
    if (!child) {
      return suffix;
    }
    MalformedLanguage.unless(children < states, "an arc leads to a context that is not there");
    automaton.suffixes[children] = suffix;
    return children++;
  }
}
