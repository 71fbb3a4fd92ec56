package dev.recogniser.examples.demo;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The page and its API on a port. Closing it answers what it has taken, and no more. */
final class DemoServer implements AutoCloseable {

  private static final long MILLISECONDS_TO_SEND = 2_000;
  private static final int OTHER_THREADS = 32;
  private static final String ARRIVAL = "arrival";

  private final Settings settings;
  private final Services services;
  private final Javalin server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private DemoServer(Settings settings, Services services) {
    this.settings = settings;
    this.services = services;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts it.
   *
   * @param settings what the operator decided
   * @return the server, which takes requests
   * @throws dev.recogniser.RecogniserException if the backend or model cannot be opened
   * @throws StartException if the port, a file or a folder cannot be used
   */
  static DemoServer start(Settings settings) {
    Services services = Services.open(settings);
    DemoServer server = new DemoServer(settings, services);
    try {
      server.server.start(settings.host(), settings.port());
      return server;
    } catch (RuntimeException e) {
      services.close();
      throw new StartException(
          "Cannot listen at %s, port %d (%s). Choose another --host or --port."
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
  }

  /** Javalin takes every failure for a port in use; the first cause knows better. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage();
    return message == null ? first.getClass().getSimpleName() : message;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE; // a proxy's work, if there is one
    configureJetty(config.jetty);
    config.routes.before(context -> context.attribute(ARRIVAL, System.nanoTime()));
    new Routes(services).register(config.routes);
    config.routes.after(this::count);
  }

  private void configureJetty(JettyConfig config) {
    int threads =
        settings.limits().workers() + settings.limits().queue() + Intake.PLACES + OTHER_THREADS;
    config.threadPool = new QueuedThreadPool(threads, Math.min(8, threads));
    config.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.modifyServer(
        jetty -> {
          jetty.setHandler(new Connections(new GracefulHandler()));
          jetty.setStopTimeout(MILLISECONDS_TO_SEND);
          jetty.setErrorHandler(new ServerErrors());
        });
    config.modifyServletContextHandler(servlets -> servlets.setErrorHandler(new ServerErrors()));
  }

  private void count(Context context) {
    Long arrival = context.attribute(ARRIVAL);
    if (arrival != null) {
      long nanos = System.nanoTime() - arrival;
      services.metrics().answered(route(context), context.statusCode(), nanos);
    }
  }

  private static String route(Context context) {
    @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "other" : endpoint.path;
  }

  int port() {
    return server.port();
  }

  String address() {
    String host =
        switch (settings.host()) {
          case "0.0.0.0", "::" -> "localhost";
          default -> settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        };
    return "http://" + host + ":" + port() + "/";
  }

  /** Answers what is in flight, and closes everything. Closing again does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      services.finish(); // first, since Jetty cuts off who waits for more than a second
      server.stop();
      services.close();
    }
  }
}
