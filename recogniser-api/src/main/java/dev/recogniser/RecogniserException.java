package dev.recogniser;

/**
 * What this library throws when its input, its model or its surroundings are at fault. Every
 * message says what was wrong and what to do about it.
 *
 * <p>A mistake in the calling code keeps the JDK's own exceptions: {@link NullPointerException},
 * {@link IllegalArgumentException}, and {@link IllegalStateException} for use after close.
 */
public abstract sealed class RecogniserException extends RuntimeException
    permits DrawingException, ModelException, BackendException, OptionException, StoppedException {

  private static final long serialVersionUID = 1L;

  RecogniserException(String message) {
    super(message);
  }

  RecogniserException(String message, Throwable cause) {
    super(message, cause);
  }
}
