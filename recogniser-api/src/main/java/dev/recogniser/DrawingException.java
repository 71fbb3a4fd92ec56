package dev.recogniser;

/** A drawing cannot be used: an unreadable or oversized image, or unusable pen strokes. */
public final class DrawingException extends RecogniserException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what was wrong and what to do
   */
  public DrawingException(String message) {
    super(message);
  }

  /**
   * Says what is wrong and what led to it.
   *
   * @param message what was wrong and what to do
   * @param cause the failure behind it
   */
  public DrawingException(String message, Throwable cause) {
    super(message, cause);
  }
}
