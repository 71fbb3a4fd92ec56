package dev.recogniser.training.finetune;

/** Is told how far a fine-tuning is. */
@FunctionalInterface
public interface FineTuningProgress {

  /** Tells nobody. */
  FineTuningProgress NONE = (done, total) -> {};

  /**
   * Called after each step.
   *
   * @param done how many steps are done, of all folds together
   * @param total how many there will be
   */
  void step(int done, int total);
}
