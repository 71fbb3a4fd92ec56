package dev.recogniser.training.track;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.track.Event.Finished;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Sends what a folder's journal has left, when no training does. */
final class Resending {

  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Journal journal;
  private final Delivery delivery;
  private final Server server;

  private Resending(Path folder, Journal journal, Server server, Notes notes) {
    this.journal = journal;
    this.server = server;
    SentState state = SentState.of(folder, server.uri(), journal);
    this.delivery = new Delivery(folder, server, state, notes);
  }

  /**
   * Sends all.
   *
   * @return how many events
   * @throws DataException if a training is at work in the folder, or the server does not take all
   */
  @SuppressWarnings("try") // the lock is held, not used
  static long all(Path folder, URI uri, Consumer<String> notes) throws InterruptedException {
    try (FolderLock lock = FolderLock.take(folder);
        Journal journal = Journal.open(folder);
        Server server = new Server(uri, Credentials.of(System.getenv()), Server.LIMIT)) {
      endRuns(journal);
      return new Resending(folder, journal, server, new Notes(notes)).send();
    }
  }

  /**
   * Nobody holds the folder: a run that is open in its journal will not say any more how it ended.
   */
  private static void endRuns(Journal journal) {
    History history = History.of(journal);
    for (String run : history.open()) {
      journal.append(new Finished(run, history.lastTime(), RunStatus.KILLED));
    }
  }

  private long send() throws InterruptedException {
    long count = journal.count(delivery.offset());
    int triesLeft = TRIES;
    for (List<Entry> more = next(); !more.isEmpty(); more = next()) {
      try {
        delivery.deliver(more);
        triesLeft = TRIES;
      } catch (UnavailableException e) {
        triesLeft--;
        if (triesLeft == 0) {
          throw unsent(e);
        }
        Thread.sleep(PAUSE.toMillis());
      }
    }
    return count;
  }

  private List<Entry> next() {
    return journal.read(delivery.offset());
  }

  private DataException unsent(UnavailableException reason) {
    return new DataException(
        "%d records are not sent: %s takes none (%s). Try again when that is mended."
            .formatted(journal.count(delivery.offset()), server.uri(), reason.getMessage()),
        reason);
  }
}
