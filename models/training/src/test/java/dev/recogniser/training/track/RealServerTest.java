package dev.recogniser.training.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.mlflow.api.proto.ModelRegistry.ModelVersion;
import org.mlflow.api.proto.Service;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.MlflowClient;

/** What arrives at a real MLflow server, read back with its client. */
@TestInstance(Lifecycle.PER_CLASS)
class RealServerTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String NAME = "first";
  private static final int POLL_MILLIS = 10;

  /** For a server on a machine that has other things to do. */
  private static final Duration AMPLE = Duration.ofMinutes(5);

  @TempDir private static Path data;

  private final List<String> notes = new CopyOnWriteArrayList<>();
  private MlflowServer server;
  private MlflowClient client;

  @BeforeAll
  void start() throws Exception {
    MlflowServer.assumeInstalled();
    server = new MlflowServer(data);
    server.start();
    client = server.client();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.kill();
    }
  }

  /** What a training records. */
  private interface Work {
    void on(TrackedRun run) throws Exception;
  }

  private void track(Path folder, TestInfo test, Work work) throws Exception {
    try (Tracking tracking =
        Tracking.open(folder, test.getDisplayName(), Optional.of(server.uri()), notes::add)) {
      try (TrackedRun run = tracking.resume(NAME)) {
        work.on(run);
      }
      tracking.end(AMPLE);
    }
  }

  private List<Run> runs(TestInfo test) {
    String experiment =
        client.getExperimentByName(test.getDisplayName()).orElseThrow().getExperimentId();
    return client
        .searchRuns(List.of(experiment), "", ViewType.ALL, 100, List.of("attributes.start_time"))
        .getItems();
  }

  private static Map<String, String> tags(Run run) {
    return run.getData().getTagsList().stream()
        .collect(Collectors.toMap(Service.RunTag::getKey, tag -> tag.getValue()));
  }

  private List<Metric> history(Run run, String key) {
    return client.getMetricHistory(run.getInfo().getRunId(), key);
  }

  private String content(Run run, String artifact) throws IOException, InterruptedException {
    return server
        .get("/get-artifact?run_uuid=" + run.getInfo().getRunId() + "&path=" + artifact)
        .body();
  }

  @Test
  void hasARunAsItWasRecorded(@TempDir Path folder, TestInfo test) throws Exception {
    Files.writeString(folder.resolve("curve of é.txt"), "a curve", UTF_8);
    track(
        folder,
        test,
        run -> {
          run.parameters(Map.of("epochs", "6", "odd: (%)", "", "long", "x".repeat(7000)));
          run.tags(Map.of("note", "one\ntwo ä"));
          run.metrics(Map.of("loss", 0.1 + 0.2, "none", Double.NaN), 1);
          run.metrics(Map.of("loss", 0.25), 2);
          run.artifact(folder.resolve("curve of é.txt"), "plots/all");
          run.finish(RunStatus.FINISHED);
        });

    Run run = runs(test).get(0);
    assertThat(run.getInfo().getRunName()).isEqualTo(NAME);
    assertThat(run.getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
    List<Event> events = Recorded.events(folder);
    assertThat(run.getInfo().getStartTime()).isEqualTo(events.get(0).time());
    assertThat(run.getInfo().getEndTime()).isEqualTo(events.get(events.size() - 1).time());
    assertThat(run.getData().getParamsList())
        .extracting(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .containsExactlyInAnyOrder("epochs=6", "odd_ ___=", "long=" + "x".repeat(5999) + "…");
    assertThat(tags(run)).containsEntry("note", "one\ntwo ä");
    assertThat(history(run, "loss"))
        .extracting(metric -> metric.getStep() + ": " + metric.getValue())
        .containsExactly("1: " + (0.1 + 0.2), "2: 0.25");
    assertThat(history(run, "none")).singleElement().matches(none -> Double.isNaN(none.getValue()));
    assertThat(content(run, "plots/all/curve%20of%20%C3%A9.txt")).isEqualTo("a curve");
    assertThat(notes)
        .anyMatch(note -> note.startsWith("tracking: run 'first' is " + server.uri() + "/#/exp"))
        .anyMatch(note -> note.contains("parameter 'long' is cut to 6000 characters"));
  }

  @Test
  void hasNestedRuns(@TempDir Path folder, TestInfo test) throws Exception {
    track(
        folder,
        test,
        run -> {
          try (TrackedRun fold = run.child("fold 1")) {
            fold.metrics(Map.of("top1", 0.8), 1);
            fold.finish(RunStatus.FINISHED);
          }
          run.child("fold 2").close();
          run.finish(RunStatus.FINISHED);
        });

    List<Run> runs = runs(test);
    assertThat(runs)
        .extracting(run -> run.getInfo().getRunName())
        .containsExactlyInAnyOrder(NAME, "fold 1", "fold 2");
    String parent = named(runs, NAME).getInfo().getRunId();
    assertThat(tags(named(runs, "fold 1"))).containsEntry("mlflow.parentRunId", parent);
    assertThat(tags(named(runs, "fold 2"))).containsEntry("mlflow.parentRunId", parent);
    assertThat(history(named(runs, "fold 1"), "top1")).hasSize(1);
    assertThat(named(runs, "fold 2").getInfo().getStatus()).isEqualTo(Service.RunStatus.FAILED);
  }

  private static Run named(List<Run> runs, String name) {
    return runs.stream()
        .filter(run -> run.getInfo().getRunName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasAVersionForEachContentOfARegisteredModel(@TempDir Path folder, TestInfo test)
      throws Exception {
    Path model = folder.resolve("model.onnx");
    for (String content : List.of("weights", "weights", "better weights")) {
      Files.writeString(model, content, UTF_8);
      track(
          folder,
          test,
          run -> {
            run.register("letters/1", model);
          });
    }

    Run run = runs(test).get(0);
    List<ModelVersion> versions = client.searchModelVersions("name = 'letters_1'").getItems();
    assertThat(versions)
        .hasSize(2)
        .allMatch(each -> each.getRunId().equals(run.getInfo().getRunId()));
    ModelVersion first =
        versions.stream().filter(each -> each.getVersion().equals("1")).findFirst().orElseThrow();
    String path = first.getSource().substring(run.getInfo().getArtifactUri().length() + 1);
    assertThat(content(run, path)).isEqualTo("weights");
  }

  @Test
  void hasAllOnceAfterItWasKilledInMidRun(@TempDir Path folder, TestInfo test) throws Exception {
    Files.writeString(folder.resolve("report.txt"), "a report", UTF_8);
    track(
        folder,
        test,
        run -> {
          record(run, 0, 500);
          awaitSomethingSent(folder);
          server.kill();
          record(run, 500, 1000);
          run.artifact(folder.resolve("report.txt"), "");
          server.start();
          record(run, 1000, 1500);
          run.finish(RunStatus.FINISHED);
        });
    assertThat(Recorded.track("--send", folder.toString())).startsWith("0: ");

    Run run = runs(test).get(0);
    assertThat(runs(test)).hasSize(1);
    assertThat(history(run, "loss"))
        .hasSize(1500)
        .extracting(Metric::getStep)
        .doesNotHaveDuplicates();
    assertThat(content(run, "report.txt")).isEqualTo("a report");
    assertThat(run.getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
  }

  private static void awaitSomethingSent(Path folder) throws InterruptedException {
    while (SentState.read(folder).orElseThrow().offset() == 0) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static void record(TrackedRun run, int from, int to) {
    for (int step = from; step < to; step++) {
      run.metrics(Map.of("loss", 1.0 / (step + 1)), step);
    }
  }

  @Test
  void hasAllOnceWhenAllIsSentAgain(@TempDir Path folder, TestInfo test) throws Exception {
    Files.writeString(folder.resolve("model.onnx"), "weights", UTF_8);
    track(
        folder,
        test,
        run -> {
          TrackedRun child = run.child("fold 1");
          run.parameters(Map.of("epochs", "6"));
          record(child, 0, 300);
          child.finish(RunStatus.FINISHED);
          run.register("again", folder.resolve("model.onnx"));
          run.finish(RunStatus.FINISHED);
        });
    Files.delete(folder.resolve(SentState.FILE)); // as if nothing had been acknowledged

    assertThat(
            Recorded.track("--send", folder.toString(), "--tracking-uri", server.uri().toString()))
        .startsWith("0: ")
        .endsWith("306 records sent to " + server.uri());

    assertThat(runs(test)).hasSize(2);
    assertThat(history(named(runs(test), "fold 1"), "loss")).hasSize(300);
    assertThat(client.searchModelVersions("name = 'again'").getItems()).hasSize(1);
  }

  @Test
  void getsTheRecordsOfAKilledTrainingAndTheSameRunGoesOn(@TempDir Path folder, TestInfo test)
      throws Exception {
    Process training = Recorder.start(JAVA, folder, test.getDisplayName(), server.uri());
    int recorded = Recorder.awaitRecords(training, 200);
    training.destroyForcibly().waitFor();

    assertThat(Recorded.track("--send", folder.toString())).startsWith("0: ");
    Run run = runs(test).get(0);
    assertThat(history(run, "loss")).hasSizeGreaterThanOrEqualTo(recorded);
    assertThat(history(run, "loss")).extracting(Metric::getStep).doesNotHaveDuplicates();
    assertThat(run.getInfo().getStatus()).isEqualTo(Service.RunStatus.KILLED);

    track(
        folder,
        test,
        resumed -> {
          resumed.metrics(Map.of("end", 1.0), 1);
          resumed.finish(RunStatus.FINISHED);
        });
    assertThat(runs(test))
        .singleElement()
        .matches(each -> each.getInfo().getStatus() == Service.RunStatus.FINISHED);
    assertThat(history(run, "end")).hasSize(1);
  }

  @Test
  void isToldThatATrainingWasEndedFromOutside(@TempDir Path folder, TestInfo test)
      throws Exception {
    Process training = Recorder.start(JAVA, folder, test.getDisplayName(), server.uri());
    Recorder.awaitRecords(training, 1);
    training.destroy(); // as Ctrl-C does
    training.waitFor();

    List<Event> events = Recorded.events(folder);
    assertThat(events.get(events.size() - 1))
        .isInstanceOfSatisfying(
            Event.Finished.class, end -> assertThat(end.status()).isEqualTo(RunStatus.KILLED));
    assertThat(Recorded.track("--send", folder.toString())).startsWith("0: ");
    assertThat(runs(test).get(0).getInfo().getStatus()).isEqualTo(Service.RunStatus.KILLED);
  }

  @Test
  void refusesOneParameterAndTakesTheRest(@TempDir Path folder, TestInfo test) throws Exception {
    for (String epochs : List.of("6", "8")) {
      track(
          folder,
          test,
          run -> {
            run.parameters(Map.of("epochs", epochs, "a of " + epochs, "1", "b of " + epochs, "2"));
            run.metrics(Map.of("loss", 0.5), Long.parseLong(epochs));
          });
    }

    Run run = runs(test).get(0);
    assertThat(run.getData().getParamsList())
        .extracting(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .containsExactlyInAnyOrder("epochs=6", "a of 6=1", "b of 6=2", "a of 8=1", "b of 8=2");
    assertThat(history(run, "loss")).hasSize(2);
    assertThat(notes).anyMatch(note -> note.contains("the server refuses parameter epochs=8"));
  }

  @Test
  void goesOnWithoutAFileThatIsGone(@TempDir Path folder, TestInfo test) throws Exception {
    track(
        folder,
        test,
        run -> {
          run.artifact(folder.resolve("none.png"), "");
          run.register("none", folder.resolve("none.onnx"));
          run.finish(RunStatus.FINISHED);
        });

    assertThat(runs(test).get(0).getInfo().getStatus()).isEqualTo(Service.RunStatus.FINISHED);
    assertThat(notes)
        .anyMatch(note -> note.contains("there is no file") && note.contains("none.png"));
  }

  @Test
  void getsAllAgainWhenItHasLostItsData(@TempDir Path folder, TestInfo test) throws Exception {
    track(
        folder,
        test,
        run -> {
          record(run, 0, 10);
        });
    server.kill();
    server.loseData();
    server.start();
    track(
        folder,
        test,
        run -> {
          record(run, 10, 20);
        });

    assertThat(history(runs(test).get(0), "loss")).hasSize(20);
  }
}
