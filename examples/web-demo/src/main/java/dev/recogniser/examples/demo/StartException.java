package dev.recogniser.examples.demo;

/** The server cannot start; the message says why and what to do. */
final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
