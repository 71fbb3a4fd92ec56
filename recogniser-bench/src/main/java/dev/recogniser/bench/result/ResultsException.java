package dev.recogniser.bench.result;

import org.jspecify.annotations.Nullable;

/** A file of results cannot be used; the message says why and what to do. */
public final class ResultsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * For a file.
   *
   * @param message what is wrong and what to do
   * @param cause what was thrown, if anything
   */
  public ResultsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
