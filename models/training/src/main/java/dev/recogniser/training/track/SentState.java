package dev.recogniser.training.track;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.data.WholeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a journal has been sent, in {@value #FILE} beside it. Only a short cut: without it, all
 * is sent again, and the server has it once all the same.
 *
 * @param server where to
 * @param offset where the first event begins that the server may not have
 * @param runs the server's ids of the runs, by ours
 */
record SentState(URI server, long offset, Map<String, String> runs) {

  /** The name of the file. */
  static final String FILE = "tracking-sent.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  SentState {
    runs = Map.copyOf(runs);
  }

  /**
   * What was sent to a server of a folder's journal: nothing, if it went elsewhere so far, or if it
   * ends before what was sent, so that it must be another journal.
   */
  static SentState of(Path folder, URI server, Journal journal) {
    return read(folder)
        .filter(state -> state.server().equals(server) && state.offset() <= journal.end())
        .orElseGet(() -> new SentState(server, 0, Map.of()));
  }

  /** What was last written; empty if there is nothing, or nothing that can be read. */
  static Optional<SentState> read(Path folder) {
    try {
      return Optional.of(JSON.readValue(folder.resolve(FILE).toFile(), SentState.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  SentState upTo(long newOffset) {
    return new SentState(server, newOffset, runs);
  }

  SentState knowing(String run, String id) {
    Map<String, String> more = new LinkedHashMap<>(runs);
    more.put(run, id);
    return new SentState(server, offset, more);
  }

  /** Writes it in one move: who is interrupted finds the one before. */
  void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
