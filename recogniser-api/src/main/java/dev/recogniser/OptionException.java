package dev.recogniser;

/** An option does not fit the model or the machine, such as an alphabet without a known label. */
public final class OptionException extends RecogniserException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what was wrong and what to do
   */
  public OptionException(String message) {
    super(message);
  }

  /**
   * Says what is wrong and what led to it.
   *
   * @param message what was wrong and what to do
   * @param cause the failure behind it
   */
  public OptionException(String message, Throwable cause) {
    super(message, cause);
  }
}
