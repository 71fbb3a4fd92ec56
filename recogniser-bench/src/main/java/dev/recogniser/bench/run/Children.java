package dev.recogniser.bench.run;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that this one started: they end when it ends. */
final class Children {

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
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

  void stop() {
    stopped = true;
    running.forEach(Children::end);
  }

  /** JMH's forks too, which would go on by themselves. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
