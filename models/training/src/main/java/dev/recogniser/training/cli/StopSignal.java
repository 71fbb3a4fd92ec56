package dev.recogniser.training.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jline.utils.Signals;

/**
 * Ctrl+C, SIGTERM and SIGHUP, for long work that wants to end in good order: while one is open, the
 * first of them only {@linkplain #given() asks}; another one, later than the second within which
 * launchers tell a process and its group of the same, ends the process at once. A shutdown hook
 * would come too late: the engine's own run beside it, and take its memory from a call in flight.
 *
 * <p>Signals are the whole process's, and so is what this class knows of them: one is open at a
 * time.
 */
public final class StopSignal implements AutoCloseable {

  /** By convention a process that a signal has ended says 128 and the signal's number. */
  private static final Map<String, Integer> STATUSES = Map.of("HUP", 129, "INT", 130, "TERM", 143);

  private static final long SAME_NANOS = 1_000_000_000;

  private static volatile int given;

  private final PrintWriter talk;
  private long first;
  private final Map<String, Object> former = new ConcurrentHashMap<>();

  private StopSignal(PrintWriter talk) {
    this.talk = talk;
  }

  /**
   * Listens until it is closed.
   *
   * @param talk where the user is told that the work is about to end
   * @return to be closed when the work has ended
   */
  public static StopSignal listen(PrintWriter talk) {
    StopSignal signal = new StopSignal(talk);
    STATUSES.forEach(
        (name, status) -> {
          // Null where a Java was stripped of signals: they end the process then, as ever.
          Object before = Signals.register(name, () -> signal.receive(status));
          if (before != null) {
            signal.former.put(name, before);
          }
        });
    return signal;
  }

  private synchronized void receive(int status) {
    if (given == 0) {
      first = System.nanoTime();
      given = status;
      talk.println("Ending in good order; once more ends at once, and loses what is not saved.");
      talk.flush();
    } else if (System.nanoTime() - first > SAME_NANOS) {
      Runtime.getRuntime().halt(status);
    }
  }

  /**
   * Whether the work is to end.
   *
   * @return the process's exit status from the first signal on, before it 0
   */
  public static int given() {
    return given;
  }

  @Override
  public void close() {
    former.forEach(Signals::unregister);
    given = 0;
  }
}
