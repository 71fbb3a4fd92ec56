package dev.recogniser;

/** A model cannot be used: not found, damaged, or outside the model contract. */
public final class ModelException extends RecogniserException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what was wrong and what to do
   */
  public ModelException(String message) {
    super(message);
  }

  /**
   * Says what is wrong and what led to it.
   *
   * @param message what was wrong and what to do
   * @param cause the failure behind it
   */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
