package dev.recogniser.internal.resolve;

import dev.recogniser.RecogniserException;
import dev.recogniser.spi.InferenceBackend;
import java.util.ServiceConfigurationError;

/** Puts failures into words that fit between brackets, and names the artifacts that cure them. */
final class Reasons {

  private Reasons() {}

  static String of(Throwable failure) {
    String text =
        failure instanceof RecogniserException
            ? String.valueOf(failure.getMessage())
            : failure instanceof ServiceConfigurationError error ? of(error) : failure.toString();
    return withoutFullStop(text);
  }

  private static String of(ServiceConfigurationError error) {
    String text = String.valueOf(error.getMessage());
    String prefix = InferenceBackend.class.getName() + ": ";
    String reason = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    return error.getCause() == null ? reason : reason + ": " + error.getCause();
  }

  static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The library knows no backend, but its own and those that follow it are named by one rule. */
  static String artifact(String id) {
    return "dev.recogniser:recogniser-" + id;
  }
}
