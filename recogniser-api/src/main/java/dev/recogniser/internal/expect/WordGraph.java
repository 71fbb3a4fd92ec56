package dev.recogniser.internal.expect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntPredicate;

/**
 * The minimal acyclic automaton of a sorted list of texts, built as they come (Daciuk, Mihov,
 * Watson and Watson 2000, doi:10.1162/089120100561601): beginnings and ends that texts share are
 * stored once.
 *
 * <p>A node is the place of its first arc; its arcs lie side by side. Node 0 has none. Whether a
 * text ends is said by the arc that it ends with, so that nodes differ in what follows alone. Nine
 * bytes an arc.
 */
final class WordGraph {

  /** Where nothing follows. */
  static final int NOTHING = 0;

  /** In the place of an arc: there is none. */
  static final int NONE = -1;

  /** More characters than this are told as this. */
  private static final int MOST_TOLD = 255;

  private static final int LAST = 1;
  private static final int ENDS = 2;
  private static final int FLAG_BITS = 2;

  private final int root;

  /** Of each arc its character, a code point, above two flags. */
  private final int[] arcs;

  private final int[] targets;

  /** Of each node, at its first arc: how many characters follow at least, spaces not counted. */
  private final byte[] least;

  private WordGraph(int root, int[] arcs, int[] targets, byte[] least) {
    this.root = root;
    this.arcs = arcs;
    this.targets = targets;
    this.least = least;
  }

  /** The node before a text. */
  int root() {
    return root;
  }

  /** The arc of a node by a character, or {@link #NONE}. */
  int arc(int node, int character) {
    if (node == NOTHING) {
      return NONE;
    }
    for (int arc = node; ; arc++) {
      if (arcs[arc] >>> FLAG_BITS == character) {
        return arc;
      }
      if ((arcs[arc] & LAST) != 0) {
        return NONE;
      }
    }
  }

  /** The node that an arc leads to. */
  int target(int arc) {
    return targets[arc];
  }

  /** Whether a text ends with an arc. */
  boolean ends(int arc) {
    return (arcs[arc] & ENDS) != 0;
  }

  /** What an arc says: a code point. */
  int character(int arc) {
    return arcs[arc] >>> FLAG_BITS;
  }

  /** Whether an arc is its node's last; the next one's place is the next number, else. */
  boolean isLast(int arc) {
    return (arcs[arc] & LAST) != 0;
  }

  /** How many characters follow a node at least, spaces not counted; at most 255 are told. */
  int least(int node) {
    return node == NOTHING ? 0 : least[node] & MOST_TOLD;
  }

  /** Whether there is a text of certain characters only. */
  boolean hasTextOf(IntPredicate characters) {
    BitSet seen = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>(); // the deepest first: it may end a text
    waiting.push(root);
    while (!waiting.isEmpty()) {
      int arc = waiting.pop();
      boolean more = arc != NOTHING && !seen.get(arc);
      while (more) {
        seen.set(arc);
        if (characters.test(arcs[arc] >>> FLAG_BITS)) {
          if (ends(arc)) {
            return true;
          }
          waiting.push(targets[arc]);
        }
        more = (arcs[arc] & LAST) == 0;
        arc++;
      }
    }
    return false;
  }

  /** Whether both have the same texts: what was built in one order is alike to the last arc. */
  boolean isLike(WordGraph other) {
    return root == other.root
        && Arrays.equals(arcs, other.arcs)
        && Arrays.equals(targets, other.targets);
  }

  /** A hash code that goes with {@link #isLike}. */
  int hash() {
    return 31 * Arrays.hashCode(arcs) + Arrays.hashCode(targets);
  }

  /** How many arcs there are. */
  int size() {
    return arcs.length - 1;
  }

  /** Builds one; for one thread. */
  static final class Builder {

    private static final int FIRST_SIZE = 1 << 10;

    /** Spreads nodes over the slots: 2³² by the golden ratio. */
    private static final int SPREAD = 0x9e3779b9;

    private int[] arcs = new int[FIRST_SIZE];
    private int[] targets = new int[FIRST_SIZE];
    private byte[] least = new byte[FIRST_SIZE];

    /** Place 0 is no arc, so that no node is 0 but the empty one. */
    private int size = 1;

    /** The nodes that are finished, by what follows them; 0 in a free slot. */
    private int[] slots = new int[FIRST_SIZE];

    private int nodes;

    /** The unfinished nodes of the last text, from the root on. */
    private Draft[] path = {new Draft()};

    private int[] before = {};

    /** Arcs of a node that is not finished; the last one's target is the next of the path. */
    private static final class Draft {
      private int[] arcs = new int[2];
      private int[] targets = new int[2];
      private int count;

      void add(int character, boolean ends) {
        if (count == arcs.length) {
          arcs = Arrays.copyOf(arcs, 2 * count);
          targets = Arrays.copyOf(targets, 2 * count);
        }
        arcs[count] = (character << FLAG_BITS) | (ends ? ENDS : 0);
        targets[count++] = NOTHING;
      }
    }

    /**
     * Adds a text.
     *
     * @param text code points, at least one; not before the last one in a fixed order that keeps
     *     texts of one beginning together, that beginning first
     */
    void add(int[] text) {
      int common = Arrays.mismatch(before, text);
      if (common < 0) {
        return; // the same again
      }
      finish(common);
      if (path.length <= text.length) {
        int known = path.length;
        path = Arrays.copyOf(path, 2 * text.length);
        for (int depth = known; depth < path.length; depth++) {
          path[depth] = new Draft();
        }
      }
      for (int depth = common; depth < text.length; depth++) {
        path[depth].add(text[depth], depth == text.length - 1);
      }
      before = text;
    }

    /** Finishes the nodes of the last text below a depth. */
    private void finish(int depth) {
      for (int at = before.length; at > depth; at--) {
        Draft above = path[at - 1];
        above.targets[above.count - 1] = finished(path[at]);
      }
    }

    /** The node of a draft, which may begin anew. */
    private int finished(Draft draft) {
      if (draft.count == 0) {
        return NOTHING;
      }
      draft.arcs[draft.count - 1] |= LAST;
      if (2 * (nodes + 1) > slots.length) {
        grow();
      }
      int slot = slot(draft.arcs, draft.targets, 0, draft.count);
      if (slots[slot] == NOTHING) {
        slots[slot] = append(draft);
        nodes++;
      }
      draft.count = 0;
      return slots[slot];
    }

    private int append(Draft draft) {
      if (size + draft.count > arcs.length) {
        int larger = Math.max(2 * arcs.length, size + draft.count);
        arcs = Arrays.copyOf(arcs, larger);
        targets = Arrays.copyOf(targets, larger);
        least = Arrays.copyOf(least, larger);
      }
      int node = size;
      System.arraycopy(draft.arcs, 0, arcs, node, draft.count);
      System.arraycopy(draft.targets, 0, targets, node, draft.count);
      size += draft.count;
      least[node] = (byte) shortest(draft);
      return node;
    }

    private int shortest(Draft draft) {
      int shortest = MOST_TOLD;
      for (int i = 0; i < draft.count; i++) {
        int own = draft.arcs[i] >>> FLAG_BITS == ' ' ? 0 : 1;
        int target = draft.targets[i];
        boolean ends = (draft.arcs[i] & ENDS) != 0 || target == NOTHING;
        shortest = Math.min(shortest, own + (ends ? 0 : least[target] & MOST_TOLD));
      }
      return shortest;
    }

    private void grow() {
      int[] old = slots;
      slots = new int[2 * old.length];
      for (int node : old) {
        if (node != NOTHING) {
          slots[slot(arcs, targets, node, count(node))] = node;
        }
      }
    }

    private int count(int node) {
      int count = 1;
      while ((arcs[node + count - 1] & LAST) == 0) {
        count++;
      }
      return count;
    }

    /** Where the node with certain arcs is, or would be. */
    private int slot(int[] itsArcs, int[] itsTargets, int from, int count) {
      int hash = 0;
      for (int i = from; i < from + count; i++) {
        hash = (hash * 31 + itsArcs[i]) * SPREAD + itsTargets[i];
      }
      int slot = (hash * SPREAD) >>> (32 - Integer.numberOfTrailingZeros(slots.length));
      while (slots[slot] != NOTHING && !same(slots[slot], itsArcs, itsTargets, from, count)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }

    private boolean same(int node, int[] itsArcs, int[] itsTargets, int from, int count) {
      return node + count <= size
          && Arrays.equals(arcs, node, node + count, itsArcs, from, from + count)
          && Arrays.equals(targets, node, node + count, itsTargets, from, from + count);
    }

    /** The graph of all that was added. */
    WordGraph build() {
      finish(0);
      before = new int[0];
      int root = finished(path[0]);
      return new WordGraph(
          root,
          Arrays.copyOf(arcs, size),
          Arrays.copyOf(targets, size),
          Arrays.copyOf(least, size));
    }
  }
}
