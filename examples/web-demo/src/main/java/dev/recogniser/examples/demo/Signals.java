package dev.recogniser.examples.demo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process in good order when it is told to. A shutdown hook comes too late for that: hooks
 * run side by side, and ONNX Runtime's own takes its environment away from calls in flight, which
 * crashes the JVM.
 */
final class Signals {

  /** By convention a process that a signal has ended says 128 and the signal's number. */
  private static final Map<String, Integer> STATUSES = Map.of("TERM", 143, "INT", 130);

  /** Whoever ends processes, as Docker and Kubernetes do, waits for 10 to 30 s. */
  private static final long SECONDS_TO_END = 18;

  private Signals() {}

  /**
   * Closes a server on SIGTERM and Ctrl+C, then ends; a second one ends at once.
   *
   * @param server what is closed
   */
  static void closeOnThem(AutoCloseable server) {
    AtomicBoolean told = new AtomicBoolean();
    try {
      for (Map.Entry<String, Integer> signal : STATUSES.entrySet()) {
        handle(signal.getKey(), () -> end(server, signal.getValue(), told.getAndSet(true)));
      }
    } catch (ReflectiveOperationException e) { // a Java that was stripped of it: as good as can be
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "shutdown"));
    }
  }

  private static void end(AutoCloseable server, int status, boolean again) {
    if (again) {
      Runtime.getRuntime().halt(status);
    }
    haltInTime(status);
    try {
      close(server);
    } finally {
      System.exit(status);
    }
  }

  /** Whatever hangs, an engine or a hook of its own, the process ends in time. */
  private static void haltInTime(int status) {
    Thread last =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(SECONDS_TO_END);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(status);
            },
            "last-resort");
    last.setDaemon(true);
    last.start();
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not close.", e);
    }
  }

  /**
   * By reflection: the only way to a signal, sun.misc, has been there in every JDK, unsupported.
   */
  private static void handle(String name, Runnable action) throws ReflectiveOperationException {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                Thread shutdown = new Thread(action, "shutdown");
                // What starts it is a daemon, and so would it be: the JVM would end by itself, with
                // status 0, as soon as the server's own threads are through.
                shutdown.setDaemon(false);
                shutdown.start();
                yield null;
              }
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              default -> "SIG" + name;
            };
    Class<?> signals = Class.forName("sun.misc.Signal");
    Class<?> handlers = Class.forName("sun.misc.SignalHandler");
    Object proxy =
        Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, handler);
    Object signal = signals.getConstructor(String.class).newInstance(name);
    signals.getMethod("handle", signals, handlers).invoke(null, signal, proxy);
  }
}
