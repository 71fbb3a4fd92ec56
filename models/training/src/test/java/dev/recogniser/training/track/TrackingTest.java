package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.track.Event.Artifact;
import dev.recogniser.training.track.Event.Finished;
import dev.recogniser.training.track.Event.Metrics;
import dev.recogniser.training.track.Event.Model;
import dev.recogniser.training.track.Event.Parameters;
import dev.recogniser.training.track.Event.Resumed;
import dev.recogniser.training.track.Event.Started;
import dev.recogniser.training.track.Event.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a server: the record in the folder. */
class TrackingTest {

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  private Tracking open() {
    return Tracking.open(folder, "letters", Optional.empty(), notes::add);
  }

  @Test
  void keepsTheWholeRecordInTheFolder() {
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first")) {
      run.parameters(Map.of("epochs", "6"));
      run.tags(Map.of("note", "ä\n\"b\""));
      run.metrics(Map.of("loss", 0.1 + 0.2), 3);
      run.artifact(folder.resolve("plots/curve.png"), "plots");
      run.artifact(Path.of("/elsewhere/data.tsv"), "");
      run.register("emnist", folder.resolve("model.onnx"));
      run.finish(RunStatus.FINISHED);
    }

    List<Event> events = Recorded.events(folder);
    String id = events.get(0).run();
    assertThat(events)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("time")
        .containsExactly(
            new Started(id, 0, null, "letters", "first"),
            new Parameters(id, 0, Map.of("epochs", "6")),
            new Tags(id, 0, Map.of("note", "ä\n\"b\"")),
            new Metrics(id, 0, 3, Map.of("loss", 0.1 + 0.2)),
            new Artifact(id, 0, Path.of("plots/curve.png").toString(), "plots"),
            new Artifact(id, 0, Path.of("/elsewhere/data.tsv").toString(), ""),
            new Model(id, 0, "model.onnx", "emnist"),
            new Finished(id, 0, RunStatus.FINISHED));
    assertThat(notes).isEmpty();
  }

  @Test
  void writesEachRecordBeforeTheCallReturns() throws IOException {
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first")) {
      run.metrics(Map.of("loss", 0.5), 1);
      assertThat(Files.readString(folder.resolve(Journal.FILE)))
          .contains("\"event\":\"metrics\"", "\"step\":1", "{\"loss\":0.5}")
          .endsWith("}\n");
    }
  }

  @Test
  void keepsWhatIsNoNumber() {
    Map<String, Double> values = Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY);
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first")) {
      run.metrics(values, 1);
    }

    assertThat(((Metrics) Recorded.events(folder).get(1)).values()).isEqualTo(values);
  }

  @Test
  void aRunThatIsClosedUnfinishedHasFailed() {
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first");
        TrackedRun child = run.child("fold 1")) {
      child.finish(RunStatus.FINISHED);
    }

    assertThat(Recorded.events(folder).stream().filter(Finished.class::isInstance))
        .extracting(event -> ((Finished) event).status())
        .containsExactly(RunStatus.FINISHED, RunStatus.FAILED);
  }

  @Test
  void aResumedRunGoesOnAsTheSameAndSoDoItsChildren() {
    for (int i = 0; i < 2; i++) {
      try (Tracking tracking = open();
          TrackedRun run = tracking.resume("first");
          TrackedRun child = run.child("fold 1")) {
        child.metrics(Map.of("loss", 0.5), i);
      }
    }

    List<Event> events = Recorded.events(folder);
    assertThat(events).filteredOn(Started.class::isInstance).hasSize(2);
    assertThat(events).filteredOn(Resumed.class::isInstance).hasSize(2);
    assertThat(events.stream().map(Event::run).distinct()).hasSize(2);
  }

  @Test
  void anotherStartIsAnotherRunAndTheLastOneIsResumed() {
    try (Tracking tracking = open()) {
      tracking.start("first").close();
      tracking.start("second").close();
      tracking.resume("third").close();
    }

    List<Event> events = Recorded.events(folder);
    assertThat(events.get(4)).isInstanceOf(Resumed.class);
    assertThat(events.get(4).run()).isEqualTo(events.get(2).run());
  }

  @Test
  void doesNotShareAFolder() {
    try (Tracking tracking = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("is at work in " + folder);
      tracking.start("first").close();
    }
    open().close();
  }

  @Test
  void whatWasCutShortIsTakenOffAndTheRestGoesOn() throws IOException {
    try (Tracking tracking = open()) {
      tracking.start("first").close();
    }
    Files.writeString(folder.resolve(Journal.FILE), "{\"event\":\"fini", UTF_8, APPEND);

    try (Tracking tracking = open()) {
      tracking.resume("first").close();
    }

    assertThat(Recorded.events(folder)).hasSize(4);
  }

  @Test
  void namesALineThatIsNoRecord() throws IOException {
    Files.writeString(folder.resolve(Journal.FILE), "{\"event\":\"dinner\"}\n", UTF_8);

    assertThatThrownBy(this::open)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(Journal.FILE)
        .hasMessageContaining("'{\"event\":\"dinner\"}'");
    Files.delete(folder.resolve(Journal.FILE));
    open().close(); // the folder is free
  }

  @Test
  void readsRecordsOfAnyLength() {
    Map<String, String> values = Map.of("long", "x".repeat(200_000));
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first")) {
      run.parameters(values);
      for (int i = 0; i < 1000; i++) {
        run.metrics(Map.of("loss", 0.5), i);
      }
    }

    List<Event> events = Recorded.events(folder);
    assertThat(events).hasSize(1003);
    assertThat(((Parameters) events.get(1)).values()).isEqualTo(values);
  }

  @Test
  void anInterruptedTrainingStillRecords() {
    try (Tracking tracking = open();
        TrackedRun run = tracking.start("first")) {
      Thread.currentThread().interrupt();
      run.metrics(Map.of("loss", 0.5), 1);
      assertThat(Thread.interrupted()).isTrue();
      run.metrics(Map.of("loss", 0.5), 2);
    }

    assertThat(Recorded.events(folder)).hasSize(4);
  }
}
