package dev.recogniser.examples.demo;

import io.javalin.http.Context;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Who has sent a request, and whether anybody still waits for its answer. To be asked when the
 * request's body was taken, by one thread: until the answer is there, nobody else reads from the
 * connection.
 */
final class Client {

  private final Context context;
  private final EndPoint connection;
  private boolean wantsMore;

  private Client(Context context, EndPoint connection) {
    this.context = context;
    this.connection = connection;
  }

  static Client of(Context context) {
    return new Client(context, connection(context));
  }

  /** A request's connection. */
  static EndPoint connection(Context context) {
    return ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  /**
   * Whether the client has hung up, at least in its own direction. The only way to learn that is to
   * read; what comes of a next request is lost by that, so the connection ends with this answer,
   * and the client sends the next one anew (RFC 9112, 9.3.2).
   */
  boolean isGone() {
    if (wantsMore) {
      return false;
    }
    try {
      int read = connection.fill(BufferUtil.allocate(1));
      if (read > 0) {
        wantsMore = true;
        context.header("Connection", "close");
      }
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
