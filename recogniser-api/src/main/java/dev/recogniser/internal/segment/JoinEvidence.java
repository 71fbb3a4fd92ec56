package dev.recogniser.internal.segment;

/**
 * How much speaks for two pieces of ink being of one character: log-odds, 0 for undecided.
 *
 * <p>The weights are a logistic regression on 70,000 pairs of neighbouring pieces, strokes and
 * image components alike, in the UNIPEN lines of 55 writers, with pens of 4, 6 and 10 % of a
 * character's height. On the lines of 28 other writers it errs on 2.8 % of pairs.
 *
 * @param height the usual height of a character, in pixels
 * @param penWidth the pen's width, in pixels
 * @param spacing the usual gap between characters, in heights: a loose writer's near pieces belong
 *     together, a dense writer's need not
 */
record JoinEvidence(double height, double penWidth, double spacing) {

  private static final double PRIOR = 2.35;
  private static final double SPACING = 6.5;

  /** For the distance of the middles along the line, in heights. */
  private static final double BESIDE = -12;

  /** For the same distance, as a share of the joint width. */
  private static final double BESIDE_OF_WIDTH = 4.9;

  /** For a joint width beyond {@link #NARROW}: only wide pieces have their middles far apart. */
  private static final double WIDE = 2.2;

  private static final double NARROW = 0.8;

  /** For the share of the lower piece's rows that the other covers too. */
  private static final double LEVEL = -1.85;

  /** For the same times the share of the narrower piece's columns. */
  private static final double OVERLAP = 3.45;

  /** For strokes that cross, rather than touch, times the share of columns. */
  private static final double CROSSING = 3.4;

  /** For paper between the pieces, in heights; beyond {@link #FAR} it says no more. */
  private static final double APART = -11.5;

  private static final double FAR = 0.15;

  /**
   * From this much paper on, in heights, what is above may be of another row than what is below.
   */
  private static final double ROW_GAP = 0.1;

  /** For a joint height beyond {@link #TALL}, in heights. */
  private static final double TOO_TALL = -4.05;

  private static final double TALL = 1.2;

  /** For a dot above: its letter may be taller by it, but it keeps to its letter's middle. */
  private static final double DOT_ABOVE_TALL = 7.15;

  private static final double DOT_BESIDE = -3.6;

  /** From this extent, in heights, a piece is no dot at all. */
  private static final double DOT = 0.4;

  /** From this height on, in heights, a piece may be a letter of its own. */
  private static final double LETTER = 0.6;

  /** Beyond this height, in heights, two letters are more probable than a broken one. */
  private static final double TWO_ROWS = 1.9;

  double of(Part a, Part b) {
    return sum(position(a.level(), b.level()), contact(a, b), excuse(a.level(), b.level()));
  }

  /** The same on another writer's page. */
  JoinEvidence withSpacing(double other) {
    return new JoinEvidence(height, penWidth, other);
  }

  /** The evidence of two pieces whose position, contact and excuse are known. */
  double sum(double position, double contact, double excuse) {
    double usual = Math.min(spacing, Spacing.USUAL);
    return SPACING * (usual + excuse * (spacing - usual)) + PRIOR + position + contact;
  }

  /**
   * How far wide spacing excuses paper between two pieces, from 0 to 1: a writer who sets letters
   * far apart need not set rows far apart, so paper above or below is not excused.
   */
  double excuse(Bounds p, Bounds q) {
    return 1 - Math.max(0, Math.min(1, -p.overlapY(q) / (ROW_GAP * height)));
  }

  /**
   * Whether one of two stands above the other, at most touching, both are too tall to be a dot or a
   * bar, and together they are too tall for a character.
   */
  boolean isOfTwoRows(Bounds p, Bounds q) {
    return p.overlapY(q) <= 0
        && Math.min(p.height(), q.height()) > LETTER * height
        && p.union(q).height() > TWO_ROWS * height;
  }

  /** What the pieces' places say, whatever the spacing. */
  double position(Bounds p, Bounds q) {
    Bounds joint = p.union(q);
    double beside = Math.abs(p.centreX() - q.centreX());
    double tall = Math.max(0, joint.height() / height - TALL);
    double dot = dot(p.extent() < q.extent() ? p : q);
    return BESIDE * beside / height
        + BESIDE_OF_WIDTH * beside / joint.width()
        + WIDE * Math.max(0, joint.width() / height - NARROW)
        + TOO_TALL * tall
        + (isSmallerAbove(p, q) ? DOT_ABOVE_TALL * dot * tall : 0)
        + DOT_BESIDE * dot * Math.min(1, beside / height);
  }

  /** What the paper between the pieces says, whatever the spacing. */
  double contact(Part a, Part b) {
    double distance = distance(a.outline(), b.outline());
    double columns = columns(a.level(), b.level());
    double rows = rows(a.level(), b.level());
    double depth = Math.max(0, Math.min(1, -distance / penWidth));
    return LEVEL * rows
        + OVERLAP * columns * rows
        + CROSSING * columns * depth
        + APART * Math.min(FAR, Math.max(0, distance / height));
  }

  /** Paper between two, in pixels; from {@link #FAR} on, where more says nothing, a lower bound. */
  private double distance(Outline a, Outline b) {
    double gap = a.gap(b);
    return gap / height >= FAR ? gap : a.distance(b);
  }

  /** 1 for a point, 0 for anything that is no dot. */
  private double dot(Bounds smaller) {
    return Math.max(0, 1 - smaller.extent() / (DOT * height));
  }

  /** Whether the smaller of two lies higher. */
  private static boolean isSmallerAbove(Bounds p, Bounds q) {
    return p.extent() < q.extent() == p.centreY() < q.centreY();
  }

  private static double columns(Bounds p, Bounds q) {
    return Math.max(0.0, p.overlapX(q)) / Math.min(p.width(), q.width());
  }

  private static double rows(Bounds p, Bounds q) {
    return Math.max(0.0, p.overlapY(q)) / Math.min(p.height(), q.height());
  }
}
