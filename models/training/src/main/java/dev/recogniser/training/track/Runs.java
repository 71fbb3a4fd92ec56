package dev.recogniser.training.track;

import dev.recogniser.training.track.Event.Started;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlflow.api.proto.Service.CreateRun;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.api.proto.Service.RunTag;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.MlflowClient;

/** Experiments and runs on the server: each is looked for before it is made. */
final class Runs {

  /** The tag that holds our id of a run, by which it is found again. */
  static final String ID_TAG = "recogniser.run";

  private static final String PARENT_TAG = "mlflow.parentRunId";
  private static final String SOURCE_TAG = "mlflow.source.name";
  private static final String SOURCE = "recogniser";

  /**
   * Where a run is.
   *
   * @param experiment the server's id of its experiment
   * @param run the server's id
   */
  record Place(String experiment, String run) {}

  private final Server server;

  Runs(Server server) {
    this.server = server;
  }

  /**
   * The server's run, found or made.
   *
   * @param started ours
   * @param known the server's ids of earlier ones, by ours
   * @return where it is
   * @throws UnavailableException if there can be no run now
   */
  Place ensure(Started started, Map<String, String> known) throws UnavailableException {
    try {
      String experiment = server.ask(client -> experiment(client, started.experiment()));
      Optional<String> found = server.ask(client -> find(client, experiment, started));
      return found.isPresent()
          ? new Place(experiment, found.get())
          : new Place(experiment, server.ask(client -> create(client, experiment, started, known)));
    } catch (RefusedException e) { // without a run, nothing else can be sent
      throw new UnavailableException("no run can be made: " + e.getMessage(), e);
    }
  }

  private static String experiment(MlflowClient client, String name) {
    return client
        .getExperimentByName(name)
        .map(Experiment::getExperimentId)
        .orElseGet(() -> client.createExperiment(name));
  }

  private static Optional<String> find(MlflowClient client, String experiment, Started started) {
    String filter = "tags.`%s` = '%s'".formatted(ID_TAG, started.run());
    return client.searchRuns(List.of(experiment), filter, ViewType.ALL, 1).getItems().stream()
        .findFirst()
        .map(run -> run.getInfo().getRunId());
  }

  private static String create(
      MlflowClient client, String experiment, Started started, Map<String, String> known) {
    CreateRun.Builder request =
        CreateRun.newBuilder()
            .setExperimentId(experiment)
            .setRunName(started.name())
            .setStartTime(started.time())
            .addTags(tag(ID_TAG, started.run()))
            .addTags(tag(SOURCE_TAG, SOURCE));
    String parent = started.parent() == null ? null : known.get(started.parent());
    if (parent != null) {
      request.addTags(tag(PARENT_TAG, parent));
    }
    return client.createRun(request.build()).getRunId();
  }

  private static RunTag tag(String key, String value) {
    return RunTag.newBuilder().setKey(key).setValue(value).build();
  }
}
