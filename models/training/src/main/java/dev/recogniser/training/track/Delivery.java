package dev.recogniser.training.track;

import dev.recogniser.training.track.Event.Started;
import dev.recogniser.training.track.Runs.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to the server and remembers how far it came. An event that arrived although that
 * was not learned is sent again and changes nothing: runs and model versions are looked for before
 * they are made, MLflow takes equal parameters and metrics for one, and a file takes its own place.
 */
final class Delivery {

  private final Path folder;
  private final Notes notes;
  private final Runs runs;
  private final Requests requests;
  private volatile SentState state;

  Delivery(Path folder, Server server, SentState state, Notes notes) {
    this.folder = folder;
    this.state = state;
    this.notes = notes;
    this.runs = new Runs(server);
    this.requests = new Requests(folder, server, notes);
  }

  /** Where the first event begins that the server may not have. */
  long offset() {
    return state.offset();
  }

  /**
   * Delivers the first of some events, and those after it that go with it.
   *
   * @param entries at least one, from {@link #offset()} on
   * @throws UnavailableException if the server does not take them now
   */
  void deliver(List<Entry> entries) throws UnavailableException {
    int count = Math.max(1, countOfData(entries));
    List<Event> events = entries.subList(0, count).stream().map(Entry::event).toList();
    Event first = events.get(0);
    if (first instanceof Started started) {
      start(started);
    } else {
      deliver(events, state.runs().get(first.run()));
    }
    keep(state.upTo(entries.get(count - 1).end()));
  }

  private void start(Started started) throws UnavailableException {
    Place place = runs.ensure(started, state.runs());
    state = state.knowing(started.run(), place.run());
    if (started.parent() == null) {
      notes.tellOnce(
          "run '%s' is %s/#/experiments/%s/runs/%s"
              .formatted(started.name(), state.server(), place.experiment(), place.run()));
    }
  }

  /** How many events from the first on are data of one run. */
  private static int countOfData(List<Entry> entries) {
    String run = entries.get(0).event().run();
    int count = 0;
    while (count < entries.size() && isData(entries.get(count).event(), run)) {
      count++;
    }
    return count;
  }

  private static boolean isData(Event event, String run) {
    return event.run().equals(run) && Batch.takes(event);
  }

  private void deliver(List<Event> events, @Nullable String run) throws UnavailableException {
    Event first = events.get(0);
    if (run == null) {
      notes.tellOnce("records of run " + first.run() + " are left out: its start is missing");
      return;
    }
    try {
      if (Batch.takes(first)) {
        requests.data(events, run);
      } else {
        requests.other(first, run);
      }
    } catch (RefusedException e) {
      passOver(first, e);
    }
  }

  private void passOver(Event event, RefusedException refusal) throws UnavailableException {
    if (refusal.saysItIsUnknown()) {
      keep(new SentState(state.server(), 0, Map.of()));
      throw new UnavailableException("it has lost the run, so that all is sent again", refusal);
    }
    notes.tellOnce("not sent: " + event + ": " + refusal.getMessage());
  }

  private void keep(SentState reached) throws UnavailableException {
    state = reached;
    try {
      state.write(folder);
    } catch (IOException e) {
      throw new UnavailableException("what was sent cannot be noted in " + folder, e);
    }
  }
}
