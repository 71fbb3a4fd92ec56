package dev.recogniser.training.track;

/** The server has read something and will never take it: to send it again is of no use. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** With MLflow's code and what the server says. */
  RefusedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Whether what was to be made is there already. */
  boolean saysItExists() {
    return code.equals("RESOURCE_ALREADY_EXISTS");
  }

  /** Whether what it belongs to is not there. */
  boolean saysItIsUnknown() {
    return code.equals("RESOURCE_DOES_NOT_EXIST");
  }
}
