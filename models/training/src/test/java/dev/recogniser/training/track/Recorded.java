package dev.recogniser.training.track;

import dev.recogniser.training.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What tests ask of a folder. */
final class Recorded {

  private Recorded() {}

  /** All events of a folder that nobody writes. */
  static List<Event> events(Path folder) {
    try (Journal journal = Journal.open(folder)) {
      List<Event> events = new ArrayList<>();
      long at = 0;
      for (List<Entry> more = journal.read(at); !more.isEmpty(); more = journal.read(at)) {
        more.forEach(entry -> events.add(entry.event()));
        at = more.get(more.size() - 1).end();
      }
      return events;
    }
  }

  /** Runs {@code training track}; returns the exit code and what was said. */
  static String track(String... arguments) {
    StringWriter said = new StringWriter();
    String[] line = new String[arguments.length + 1];
    line[0] = "track";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    PrintWriter out = new PrintWriter(said, true);
    int code = Main.commandLine().setOut(out).setErr(out).execute(line);
    return code + ": " + said.toString().strip();
  }
}
