package dev.recogniser.training.cli;

/** The user has stopped the work, see {@link StopSignal}. The message is meant for the user. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Makes an exception.
   *
   * @param status the process's exit status
   * @param message where the work stands and how to go on with it
   */
  public StoppedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * What the process ends with.
   *
   * @return its exit status
   */
  public int status() {
    return status;
  }
}
