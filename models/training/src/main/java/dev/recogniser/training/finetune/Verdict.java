package dev.recogniser.training.finetune;

/** Whether a fine-tuned model is to be used. */
public enum Verdict {
  /** It reads more of the held-out drawings, and has not forgotten the rest as far as measured. */
  BETTER("It reads your drawings better: use it."),

  /** It reads as many of the held-out drawings as before. */
  SAME(
      "It reads as many of the held-out drawings as before: nothing speaks against it, and little"
          + " for it. More drawings may help."),

  /** It reads fewer of the held-out drawings. */
  WORSE(
      "It reads fewer of the held-out drawings than before. Keep the old model; check the labels,"
          + " or draw more."),

  /** It has forgotten too much of the general set. */
  FORGETFUL(
      "It has lost more than 0.5 points on the general set. Keep the old model, or fine-tune again"
          + " with a lower rate or fewer steps."),

  /** Nothing could be held out. */
  UNMEASURED(
      "The gain was not measured: that takes folds, and characters that were drawn at least twice.");

  /** So much of {@code top1} on a general set may be lost. */
  static final double TOLERATED_LOSS = 0.005;

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /**
   * The verdict in words.
   *
   * @return a sentence or two for the user
   */
  public String text() {
    return text;
  }

  /**
   * Whether the old model is the better one.
   *
   * @return true if there is something against the new one
   */
  public boolean speaksAgainst() {
    return this == WORSE || this == FORGETFUL;
  }
}
