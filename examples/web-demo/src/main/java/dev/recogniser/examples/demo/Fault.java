package dev.recogniser.examples.demo;

import java.util.Locale;

/** What can be wrong with a request or the server: the status and title of a problem document. */
enum Fault {
  BAD_REQUEST(400, "The request is not as it should be"),
  ANOTHER_ORIGIN(403, "Another page's requests are not answered"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This address takes another method"),
  TOO_SLOWLY_SENT(408, "The request came too slowly"),
  BODY_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_TYPE(415, "This type of content is not read"),
  ANOTHER_HOST(421, "The request is meant for another server"),
  UNREADABLE(422, "The drawing cannot be read"),
  BUSY(429, "The server is busy"),
  GONE(499, "The client has gone"), // as nginx counts it: nobody is there to read it
  INTERNAL(500, "The server failed"),
  OVERLOADED(503, "The server has too much to do"),
  BROKEN(503, "The engine does not work"),
  STOPPING(503, "The server is shutting down"),
  TOO_SLOW(504, "Reading took too long"),
  NOT_STORED(507, "The correction was not stored");

  private final int status;
  private final String title;

  Fault(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** A URI that names this kind of problem, and never changes. */
  String type() {
    return "urn:recogniser:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** This fault, told in detail. */
  FaultException because(String detail) {
    return new FaultException(this, detail, null);
  }

  /** This fault, in the words of what led to it. */
  FaultException because(RuntimeException cause) {
    return new FaultException(this, String.valueOf(cause.getMessage()), cause);
  }
}
