package dev.recogniser.training.track;

/** The server does not take anything at present: what was to be sent is kept. */
final class UnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says in a few words why. */
  UnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Says in a few words why. */
  UnavailableException(String reason) {
    super(reason);
  }
}
