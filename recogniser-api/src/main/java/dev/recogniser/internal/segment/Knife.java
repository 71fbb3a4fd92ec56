package dev.recogniser.internal.segment;

/**
 * Cuts pieces of ink, but only as many as the page has room for: letters stand beside each other,
 * so the boxes of all that is cut cover no more than the page. Else strokes across each other would
 * each be cut and drawn many times over.
 */
final class Knife {

  /** A piece that is narrower is one letter, in usual heights. */
  private static final double NARROW = 0.6;

  private final InkParts ink;
  private final JoinEvidence evidence;
  private long room;

  /** Takes the ink and the pixels of its page. */
  Knife(InkParts ink, JoinEvidence evidence, long pixels) {
    this.ink = ink;
    this.evidence = evidence;
    this.room = pixels;
  }

  /** Finds where a piece may be cut. */
  Division divide(Part part) {
    if (part.bounds().width() < NARROW * evidence.height() || part.bounds().area() > room) {
      return Division.none(part);
    }
    room -= part.bounds().area();
    return ink.divide(part, evidence);
  }
}
