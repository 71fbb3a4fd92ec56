package dev.recogniser.examples.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which no request comes: a few bytes now and then keep Jetty's own idle
 * timeout from it, and connections without a request would be taken without end.
 */
final class Connections extends Handler.Wrapper {

  /** How many are kept; beyond, those that have waited longest are closed. */
  static final int MOST = 512;

  /** How long a request's head may take, from the connection's or last answer's time on. */
  static final long SECONDS_TO_ASK = 10;

  private static final long PERIOD = 250;
  private static final long AT_WORK = Long.MAX_VALUE;

  private final Map<EndPoint, Long> since = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "connections");
            thread.setDaemon(true);
            return thread;
          });

  Connections(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
    since.put(connection, AT_WORK);
    Request.addCompletionListener(request, failure -> since.put(connection, now()));
    return super.handle(request, response, callback);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    clock.scheduleWithFixedDelay(this::sweep, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void doStop() throws Exception {
    clock.shutdownNow();
    super.doStop();
  }

  private void sweep() {
    since.keySet().removeIf(connection -> !connection.isOpen());
    for (Connector connector : getServer().getConnectors()) {
      connector.getConnectedEndPoints().forEach(each -> since.putIfAbsent(each, now()));
    }
    long late = now() - SECONDS_TO_ASK * 1_000;
    since.forEach((connection, time) -> close(connection, time < late));
    since.entrySet().stream()
        .filter(entry -> entry.getValue() != AT_WORK)
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(Math.max(0, since.size() - MOST))
        .toList()
        .forEach(entry -> close(entry.getKey(), true));
  }

  private void close(EndPoint connection, boolean due) {
    if (due) {
      connection.close();
      since.remove(connection);
    }
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
