package dev.recogniser;

/** No backend could be opened, or an opened engine failed. */
public final class BackendException extends RecogniserException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what was wrong and what to do
   */
  public BackendException(String message) {
    super(message);
  }

  /**
   * Says what is wrong and what led to it.
   *
   * @param message what was wrong and what to do
   * @param cause the failure behind it
   */
  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }
}
