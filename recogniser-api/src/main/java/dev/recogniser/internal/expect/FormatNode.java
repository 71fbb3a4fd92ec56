package dev.recogniser.internal.expect;

import java.util.List;

/** A part of a format. Immutable. */
sealed interface FormatNode {

  /** How many times is without end. */
  int UNBOUNDED = -1;

  /** How many characters it has written out, with each repetition: the automaton's positions. */
  long positions();

  /** One character of a set of code points. */
  record Symbol(CharacterSet characters) implements FormatNode {
    @Override
    public long positions() {
      return 1;
    }
  }

  /** One part after the other; nothing if there is none. */
  record Sequence(List<FormatNode> parts) implements FormatNode {
    @Override
    public long positions() {
      return parts.stream().mapToLong(FormatNode::positions).sum();
    }
  }

  /** One of several parts. */
  record Choice(List<FormatNode> parts) implements FormatNode {
    @Override
    public long positions() {
      return parts.stream().mapToLong(FormatNode::positions).sum();
    }
  }

  /**
   * A part over and over.
   *
   * @param least how often at least
   * @param most how often at most, or {@link #UNBOUNDED}
   */
  record Repetition(FormatNode part, int least, int most) implements FormatNode {
    @Override
    public long positions() {
      return part.positions() * (most == UNBOUNDED ? Math.max(1, least) : most);
    }
  }
}
