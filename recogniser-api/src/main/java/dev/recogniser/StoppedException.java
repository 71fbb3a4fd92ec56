package dev.recogniser;

/**
 * A call was given up before it was done: its {@link Limits#timeout()} had passed, or its thread
 * was interrupted, which it still is. Nothing was read; the recogniser is as usable as before.
 */
public final class StoppedException extends RecogniserException {

  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message what stopped the call and what to do
   */
  public StoppedException(String message) {
    super(message);
  }
}
