package dev.recogniser.internal.segment;

/** How much speaks for two pieces of ink being of one character: a log-odds, 0 for undecided. */
record JoinEvidence(double height) {

  double of(Part a, Part b) {
    Bounds p = a.bounds();
    Bounds q = b.bounds();
    double gap = -p.overlapX(q) / height;
    if (gap > 0.5) {
      return -20;
    }
    double narrower = Math.min(p.width(), q.width());
    double share = p.overlapX(q) / narrower;
    double distance = Math.max(0, a.outline().distance(b.outline())) / height;
    return 6 * (Math.max(-0.5, share) - 0.3)
        - 2 * Math.max(0, distance - 0.3)
        - 4 * Math.max(0, gap);
  }
}
