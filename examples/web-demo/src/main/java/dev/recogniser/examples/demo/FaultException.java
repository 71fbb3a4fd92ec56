package dev.recogniser.examples.demo;

import org.jspecify.annotations.Nullable;

/** A request cannot be answered as it wants; the message says to the user why, and what to do. */
final class FaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  FaultException(Fault fault, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
