package dev.recogniser.training.data;

/** A data file is missing, damaged or not what it should be. The message is meant for the user. */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message the file, the record in it, what was wrong and what to do
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a cause.
   *
   * @param message the file, the record in it, what was wrong and what to do
   * @param cause what brought it about
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
