package dev.recogniser.training.reading;

import java.awt.Color;

/** The colours of a lattice's picture. */
final class Tint {

  static final Color TEXT = new Color(0x222222);
  static final Color QUIET = new Color(0x6B7480);
  static final Color GUIDE = new Color(0xB8C2CC);

  /** Ink, in turns. */
  static final Color PIECE = new Color(0x1F3A5F);

  static final Color NEXT_PIECE = new Color(0x5B9BD5);

  static final Color CHOSEN = new Color(0xD55E00);
  static final Color CHOSEN_FILL = new Color(0xFDEBDD);
  static final Color OTHER = new Color(0xA9B4C0);
  static final Color OTHER_FILL = new Color(0xF1F4F7);

  private Tint() {}
}
