package dev.recogniser.training.track;

import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.track.Event.Finished;
import dev.recogniser.training.track.Event.Resumed;
import dev.recogniser.training.track.Event.Started;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tracking of one folder's trainings. What its runs record is in the folder's {@code
 * tracking.jsonl} when a call returns; with a server, a thread of its own sends it on.
 *
 * <pre>{@code
 * try (Tracking tracking = options.open(folder, talk::println);
 *     TrackedRun run = tracking.start("training")) {
 *   run.parameters(Map.of("epochs", "6"));
 *   run.metrics(Map.of("loss", 0.25), 1);
 *   run.artifact(folder.resolve("curves.png"), "plots");
 *   run.finish(RunStatus.FINISHED);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Tracking implements AutoCloseable {

  /** How long the end of a training may be held up by a server that takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** When the process is told to end, there is less. */
  private static final Duration HASTE = Duration.ofSeconds(2);

  private final Path folder;
  private final String experiment;
  private final FolderLock lock;
  private final Journal journal;
  private final History history;
  private final @Nullable Sender sender;
  private final Notes notes;
  private final Thread hook = new Thread(this::killed, "tracking-end");
  private boolean ended;

  private Tracking(Path folder, String experiment, Optional<URI> server, Consumer<String> notes) {
    this.folder = folder.toAbsolutePath().normalize();
    this.experiment = experiment;
    this.notes = new Notes(notes);
    this.lock = FolderLock.take(folder);
    try {
      this.journal = Journal.open(folder);
      this.history = History.of(journal);
      this.sender =
          server.map(uri -> Sender.start(this.folder, journal, uri, this.notes)).orElse(null);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens the record of a folder's trainings, or begins one.
   *
   * @param folder where a training writes; made if need be
   * @param experiment the experiment of new runs
   * @param server the tracking server's address; empty for the record in the folder alone
   * @param notes what the user shall be told, a line each; called from any thread
   * @return the tracking, to be closed by the caller
   * @throws dev.recogniser.training.data.DataException if the folder cannot be written, or another
   *     process tracks in it
   */
  public static Tracking open(
      Path folder, String experiment, Optional<URI> server, Consumer<String> notes) {
    Tracking tracking = new Tracking(folder, experiment, server, notes);
    Runtime.getRuntime().addShutdownHook(tracking.hook);
    return tracking;
  }

  /**
   * Starts a run.
   *
   * @param name what it is called
   * @return a run, to be finished and closed by the caller
   */
  public TrackedRun start(String name) {
    return begin(name, null);
  }

  /**
   * Goes on with the folder's last run, whether it ended or not; starts one if there is none.
   *
   * @param name what it is called if there is none
   * @return a run, to be finished and closed by the caller
   */
  public TrackedRun resume(String name) {
    return history.lastRun().map(this::goOn).orElseGet(() -> start(name));
  }

  /** A run within another one: the one of that name, if there is one already. */
  TrackedRun child(String parent, String name) {
    return history.child(parent, name).map(this::goOn).orElseGet(() -> begin(name, parent));
  }

  private TrackedRun begin(String name, @Nullable String parent) {
    String run = UUID.randomUUID().toString().replace("-", "");
    record(new Started(run, now(), parent, experiment, name));
    return new TrackedRun(this, run);
  }

  private TrackedRun goOn(String run) {
    record(new Resumed(run, now()));
    return new TrackedRun(this, run);
  }

  /** Milliseconds since 1970. */
  static long now() {
    return System.currentTimeMillis();
  }

  /** A file as the journal names it: the folder may be moved before all is sent. */
  String named(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(folder) ? folder.relativize(whole) : whole).toString();
  }

  /** Writes an event down; after the end, when the process goes down, that is over. */
  synchronized void record(Event event) {
    if (ended) {
      return;
    }
    journal.append(event);
    history.add(event);
    if (sender != null) {
      sender.wake();
    }
  }

  /**
   * Sends what is left, for a while, and tells what is still unsent then and how to send it.
   * Repeated calls do nothing.
   */
  @Override
  public void close() {
    end(StopSignal.given() == 0 ? PATIENCE : HASTE);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is going down: the hook finds nothing to do.
    }
  }

  /** The training goes on while the process ends, but its record does not. */
  private void killed() {
    synchronized (this) {
      history.open().forEach(run -> record(new Finished(run, now(), RunStatus.KILLED)));
      if (!isFirstEnd()) {
        return;
      }
    }
    finish(HASTE);
  }

  /** Ends; what is unsent has so long. */
  void end(Duration patience) {
    if (isFirstEnd()) {
      finish(patience);
    }
  }

  private synchronized boolean isFirstEnd() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  private void finish(Duration patience) {
    try (lock;
        journal) {
      journal.force();
      if (sender != null) {
        sender.finish(patience).ifPresent(this::tellUnsent);
      }
    }
  }

  private void tellUnsent(Sender.Unsent unsent) {
    notes.tell(
        "%d records are not with %s (%s). To send them: bin/training track --send %s"
            .formatted(unsent.count(), unsent.server(), unsent.reason(), folder));
  }
}
