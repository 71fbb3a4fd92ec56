package dev.recogniser.training.track;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowHttpException;

/**
 * A tracking server, through MLflow's client. The client waits for an answer for ever; here, it is
 * closed when an answer takes too long, which ends the call, and a new one takes its place.
 */
final class Server implements AutoCloseable {

  /** How long an answer may take: a server that starts, or moves its database, takes its time. */
  static final Duration LIMIT = Duration.ofSeconds(30);

  // Tells of each connection that it opens again. Held here, as loggers forget their level.
  private static final Logger CONNECTIONS = Logger.getLogger("org.mlflow_project.apachehttp");

  static {
    CONNECTIONS.setLevel(Level.SEVERE);
  }

  /** What is asked of the server. */
  interface Call<T> {
    /** Asks it. */
    T on(MlflowClient client);
  }

  private final URI uri;
  private final Credentials credentials;
  private final Duration limit;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Server::daemon);
  private volatile MlflowClient client;

  Server(URI uri, Credentials credentials, Duration limit) {
    this.uri = uri;
    this.limit = limit;
    this.credentials = credentials;
    this.client = new MlflowClient(credentials.forServer(uri));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "tracking-watch");
    thread.setDaemon(true);
    return thread;
  }

  URI uri() {
    return uri;
  }

  Credentials credentials() {
    return credentials;
  }

  /**
   * Asks the server.
   *
   * @throws UnavailableException if it may answer otherwise another time
   * @throws RefusedException if it will not
   */
  <T> T ask(Call<T> call) throws UnavailableException, RefusedException {
    MlflowClient asked = client;
    long begun = System.nanoTime();
    ScheduledFuture<?> alarm = alarm(asked);
    try {
      return call.on(asked);
    } catch (MlflowHttpException e) {
      throw Answer.refusal(e);
    } catch (RuntimeException e) { // of the connection, or of an answer that is none of MLflow's
      boolean late = System.nanoTime() - begun >= limit.toNanos();
      renew();
      throw new UnavailableException(late ? "no answer in time" : Answer.rootOf(e), e);
    } finally {
      alarm.cancel(false);
    }
  }

  /**
   * Tells the server something that it answers with nothing.
   *
   * @throws UnavailableException if it may take it another time
   * @throws RefusedException if it will not
   */
  void tell(Consumer<MlflowClient> message) throws UnavailableException, RefusedException {
    ask(
        client -> {
          message.accept(client);
          return true;
        });
  }

  private ScheduledFuture<?> alarm(MlflowClient asked) throws UnavailableException {
    try {
      return watch.schedule(asked::close, limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw new UnavailableException("closed", e);
    }
  }

  private void renew() {
    client.close();
    client = new MlflowClient(credentials.forServer(uri));
  }

  /** Ends a call that is under way, and takes no more. */
  @Override
  public void close() {
    watch.shutdownNow();
    client.close();
  }
}
