package dev.recogniser.training.track;

/** How a run ended, in MLflow's words. */
public enum RunStatus {
  /** As it should. */
  FINISHED,
  /** With an error. */
  FAILED,
  /** From outside. */
  KILLED
}
