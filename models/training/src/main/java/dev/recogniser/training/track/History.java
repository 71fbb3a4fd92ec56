package dev.recogniser.training.track;

import dev.recogniser.training.track.Event.Finished;
import dev.recogniser.training.track.Event.Resumed;
import dev.recogniser.training.track.Event.Started;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The runs of a journal: which there are, and which have not ended. */
final class History {

  private final Map<String, Started> runs = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private long lastTime;

  /** What a journal tells. */
  static History of(Journal journal) {
    History history = new History();
    long at = 0;
    for (List<Entry> entries = journal.read(at); !entries.isEmpty(); entries = journal.read(at)) {
      entries.forEach(entry -> history.add(entry.event()));
      at = entries.get(entries.size() - 1).end();
    }
    return history;
  }

  synchronized void add(Event event) {
    lastTime = Math.max(lastTime, event.time());
    if (event instanceof Started started) {
      runs.put(event.run(), started);
      open.add(event.run());
    } else if (event instanceof Resumed) {
      open.add(event.run());
    } else if (event instanceof Finished) {
      open.remove(event.run());
    }
  }

  /** The last run that is in no other. */
  synchronized Optional<String> lastRun() {
    return runs.values().stream()
        .filter(run -> run.parent() == null)
        .map(Started::run)
        .reduce((earlier, later) -> later);
  }

  /** The last run of a name in another one. */
  synchronized Optional<String> child(String parent, String name) {
    return runs.values().stream()
        .filter(run -> parent.equals(run.parent()) && run.name().equals(name))
        .map(Started::run)
        .reduce((earlier, later) -> later);
  }

  /** The runs that have not ended, the innermost first. */
  synchronized List<String> open() {
    List<String> innermost = new ArrayList<>();
    open.forEach(run -> innermost.add(0, run));
    return innermost;
  }

  /** When something was last recorded. */
  synchronized long lastTime() {
    return lastTime;
  }
}
