package dev.recogniser.examples.demo;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Problem documents for what the server refuses before it comes to our routes, such as bad URIs.
 */
final class ServerErrors implements Request.Handler {

  /** RFC 9457's own type: the status says all. */
  private static final String NO_MORE_THAN_THE_STATUS = "about:blank";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String detail =
        status < 500
            ? "The request's line or headers are not as they should be. See /openapi.yaml."
            : "It is not your drawing's fault. Try again later.";
    Problems.Problem problem =
        new Problems.Problem(
            NO_MORE_THAN_THE_STATUS, HttpStatus.getMessage(status), status, detail);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
    return true;
  }
}
