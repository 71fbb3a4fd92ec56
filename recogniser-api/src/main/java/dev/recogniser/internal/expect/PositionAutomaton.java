package dev.recogniser.internal.expect;

import dev.recogniser.internal.expect.FormatNode.Choice;
import dev.recogniser.internal.expect.FormatNode.Repetition;
import dev.recogniser.internal.expect.FormatNode.Sequence;
import dev.recogniser.internal.expect.FormatNode.Symbol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The position automaton of a format (Glushkov 1961, doi:10.1070/RM1961v016n05ABEH004112): a
 * position for each character of it written out, entered by that character only; which may come
 * first, which may follow which, and which may be the last. It has no empty steps, and as many
 * states as the format has characters, whatever stands in what. Immutable.
 */
final class PositionAutomaton {

  /** A part of it: where it may begin and end, and whether it may be nothing. */
  private record Part(BitSet first, BitSet last, boolean empty) {}

  private final List<CharacterSet> characters = new ArrayList<>();
  private final List<BitSet> follow = new ArrayList<>();
  private final Part whole;

  private PositionAutomaton(FormatNode format) {
    whole = add(format);
  }

  /** That of a format. */
  static PositionAutomaton of(FormatNode format) {
    return new PositionAutomaton(format);
  }

  private Part add(FormatNode node) {
    if (node instanceof Symbol symbol) {
      return symbol(symbol.characters());
    }
    if (node instanceof Repetition repetition) {
      return repetition(repetition);
    }
    if (node instanceof Choice choice) {
      return choice.parts().stream().map(this::add).reduce(PositionAutomaton::either).orElseThrow();
    }
    Part all = new Part(new BitSet(), new BitSet(), true);
    for (FormatNode part : ((Sequence) node).parts()) {
      all = then(all, add(part));
    }
    return all;
  }

  private Part symbol(CharacterSet its) {
    BitSet itself = new BitSet();
    itself.set(characters.size());
    characters.add(its);
    follow.add(new BitSet());
    return new Part(itself, itself, false);
  }

  private Part repetition(Repetition repetition) {
    Part all = new Part(new BitSet(), new BitSet(), true);
    int copies =
        repetition.most() == FormatNode.UNBOUNDED
            ? Math.max(1, repetition.least())
            : repetition.most();
    for (int copy = 0; copy < copies; copy++) {
      Part one = add(repetition.part());
      if (repetition.most() == FormatNode.UNBOUNDED && copy == copies - 1) {
        link(one.last, one.first);
      }
      boolean optional = copy >= repetition.least();
      all = then(all, new Part(one.first, one.last, one.empty || optional));
    }
    return all;
  }

  private Part then(Part before, Part after) {
    link(before.last, after.first);
    return new Part(
        before.empty ? union(before.first, after.first) : before.first,
        after.empty ? union(before.last, after.last) : after.last,
        before.empty && after.empty);
  }

  private static Part either(Part a, Part b) {
    return new Part(union(a.first, b.first), union(a.last, b.last), a.empty || b.empty);
  }

  private void link(BitSet from, BitSet to) {
    from.stream().forEach(position -> follow.get(position).or(to));
  }

  private static BitSet union(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  /** Whether a text may be nothing. */
  boolean mayBeEmpty() {
    return whole.empty;
  }

  /** The positions that a text may begin at; not to be changed. */
  BitSet first() {
    return whole.first;
  }

  /** The positions that a text may end at; not to be changed. */
  BitSet last() {
    return whole.last;
  }

  /** The positions that may come after one; not to be changed. */
  BitSet after(int position) {
    return follow.get(position);
  }

  /** Whether a position is entered by a character, a code point. */
  boolean has(int position, int character) {
    return characters.get(position).has(character);
  }

  /** Whether there is one text and no other, written out position by position. */
  boolean isChain() {
    for (int position = 0; position < size(); position++) {
      BitSet next = follow.get(position);
      boolean ends = position == size() - 1;
      if (!characters.get(position).isSingle()
          || next.cardinality() != (ends ? 0 : 1)
          || whole.last.get(position) != ends) {
        return false;
      }
    }
    return size() > 0 && !whole.empty && whole.first.cardinality() == 1;
  }

  /** All characters that some text may have, as code points. */
  BitSet alphabet() {
    BitSet all = new BitSet();
    characters.forEach(each -> each.addTo(all));
    return all;
  }

  /** How many positions there are. */
  int size() {
    return characters.size();
  }
}
