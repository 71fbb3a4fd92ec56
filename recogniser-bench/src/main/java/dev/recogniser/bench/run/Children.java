package dev.recogniser.bench.run;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The processes that this one started: they end when it ends. */
final class Children {

  private static final int PATIENCE_SECONDS = 2;

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final Queue<Runnable> last = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  /** Ends the processes at the end of this one, as on Ctrl-C. */
  static Children ofThisProcess() {
    Children children = new Children();
    Runtime.getRuntime().addShutdownHook(new Thread(children::stop));
    return children;
  }

  /** Whether this process is ending; a child that ends then has not failed. */
  boolean stopped() {
    return stopped;
  }

  Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    running.add(process);
    var unused = process.onExit().thenAccept(running::remove);
    if (stopped) {
      end(process);
    }
    return process;
  }

  /** Does this, too, when the processes have been ended. */
  void whenStopped(Runnable action) {
    last.add(action);
  }

  void stop() {
    stopped = true;
    List<Process> ended = List.copyOf(running);
    ended.forEach(Children::end);
    ended.forEach(Children::await);
    last.forEach(Runnable::run);
  }

  private static void await(Process process) {
    try {
      boolean unused = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** JMH's forks too, which would go on by themselves. By its handle: what it said is read on. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }
}
