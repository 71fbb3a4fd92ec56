package dev.recogniser.training.track;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a journal as it grows, on a thread of its own; tries again while the server is away. */
final class Sender {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration BREAKING_OFF = Duration.ofSeconds(5);

  /** At the end: a call may have failed for a connection that the server gave up long ago. */
  private static final int LAST_TRIES = 2;

  /**
   * What was not sent.
   *
   * @param count how many events
   * @param server where to
   * @param reason why
   */
  record Unsent(long count, URI server, String reason) {}

  private final Journal journal;
  private final Server server;
  private final Delivery delivery;
  private final Notes notes;
  private final Bell bell = new Bell();
  private final Thread thread = new Thread(this::run, "tracking-sender");
  private volatile @Nullable String trouble;

  private Sender(Journal journal, Server server, Delivery delivery, Notes notes) {
    this.journal = journal;
    this.server = server;
    this.delivery = delivery;
    this.notes = notes;
  }

  /** Starts to send what the server does not have. */
  static Sender start(Path folder, Journal journal, URI uri, Notes notes) {
    SentState state = noted(folder, uri, journal);
    Server server = new Server(uri, Credentials.of(System.getenv()), Server.LIMIT);
    Delivery delivery = new Delivery(folder, server, state, notes);
    Sender sender = new Sender(journal, server, delivery, notes);
    sender.thread.setDaemon(true);
    sender.thread.start();
    return sender;
  }

  /** Notes the server at once: who sends the rest one day may find nothing else to tell it. */
  private static SentState noted(Path folder, URI uri, Journal journal) {
    SentState state = SentState.of(folder, uri, journal);
    try {
      state.write(folder);
      return state;
    } catch (IOException e) {
      throw new DataException(folder + " cannot be written (" + IoReason.of(e) + ").", e);
    }
  }

  /** There is more to send. */
  void wake() {
    bell.ring();
  }

  private void run() {
    try {
      sendAll();
    } catch (InterruptedException e) {
      // Broken off: the end of this thread is all that is wanted.
    } catch (RuntimeException e) {
      trouble = e.getMessage() == null ? e.toString() : e.getMessage();
      notes.tell("nothing more is sent: " + trouble);
    }
  }

  private void sendAll() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    int lastTries = LAST_TRIES;
    while (lastTries > 0) {
      long seen = bell.rung();
      List<Entry> entries = journal.read(delivery.offset());
      if (!entries.isEmpty()) {
        boolean sent = send(entries);
        pause = sent ? FIRST_PAUSE : rest(pause);
        lastTries -= !sent && bell.isLast() ? 1 : 0;
      } else if (bell.isLast()) {
        return;
      } else {
        bell.awaitRing(seen);
      }
    }
  }

  private boolean send(List<Entry> entries) {
    try {
      delivery.deliver(entries);
      if (trouble != null) {
        notes.tell(server.uri() + " takes records again");
        trouble = null;
      }
      return true;
    } catch (UnavailableException e) {
      if (trouble == null && !bell.isLast()) { // else the end tells
        notes.tell(
            "%s takes no records (%s); they are kept in %s and sent later"
                .formatted(server.uri(), e.getMessage(), Journal.FILE));
      }
      trouble = e.getMessage();
      return false;
    }
  }

  /** Waits for so long, or for the end; returns how long to wait the next time. */
  private Duration rest(Duration pause) throws InterruptedException {
    bell.awaitLast(pause);
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /**
   * Sends what is left, for a while, and ends.
   *
   * @param patience how long
   * @return what is unsent then; empty if nothing is
   */
  Optional<Unsent> finish(Duration patience) {
    bell.ringLast();
    boolean interrupted = !join(patience);
    String reason = trouble == null ? "it took too long" : trouble;
    server.close(); // which ends a call that is under way
    thread.interrupt();
    interrupted |= !join(BREAKING_OFF);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    long count = journal.count(delivery.offset());
    return count == 0 ? Optional.empty() : Optional.of(new Unsent(count, server.uri(), reason));
  }

  private boolean join(Duration limit) {
    try {
      thread.join(limit.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
