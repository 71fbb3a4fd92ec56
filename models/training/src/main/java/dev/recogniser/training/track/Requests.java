package dev.recogniser.training.track;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recogniser.training.track.Event.Artifact;
import dev.recogniser.training.track.Event.Finished;
import dev.recogniser.training.track.Event.Model;
import dev.recogniser.training.track.Event.Resumed;
import java.nio.file.Path;
import java.util.List;
import org.mlflow.api.proto.Service;

/** What the events of a run ask of the server, by the server's id of the run. */
final class Requests {

  private final Path folder;
  private final Server server;
  private final Notes notes;
  private final Artifacts artifacts;
  private final ModelVersions versions;

  Requests(Path folder, Server server, Notes notes) {
    this.folder = folder;
    this.server = server;
    this.notes = notes;
    this.artifacts = new Artifacts(server);
    this.versions = new ModelVersions(server);
  }

  /** Sends parameters, tags and metrics together. */
  void data(List<Event> events, String run) throws UnavailableException, RefusedException {
    List<Object> items =
        events.stream().flatMap(event -> Batch.items(event, notes).stream()).toList();
    new Batch(run, items).send(server, notes);
  }

  /** Sends any other event of a run that the server knows. */
  void other(Event event, String run) throws UnavailableException, RefusedException {
    if (event instanceof Artifact artifact) {
      Path file = folder.resolve(artifact.file());
      artifacts.put(root(run), file, Names.path(artifact.folder() + "/" + file.getFileName()));
    } else if (event instanceof Model model) {
      register(model, run);
    } else if (event instanceof Resumed) {
      server.ask(client -> client.sendPost("runs/update", running(run)));
    } else if (event instanceof Finished finished) {
      Service.RunStatus status = Service.RunStatus.valueOf(finished.status().name());
      server.tell(client -> client.setTerminated(run, status, finished.time()));
    }
  }

  private void register(Model model, String run) throws UnavailableException, RefusedException {
    Path file = folder.resolve(model.file());
    String path = ModelVersions.path(file);
    String root = root(run);
    artifacts.put(root, file, path);
    versions.ensure(Names.model(model.name()), run, root + "/" + path);
  }

  private String root(String run) throws UnavailableException, RefusedException {
    return server.ask(client -> client.getRun(run).getInfo().getArtifactUri());
  }

  private static String running(String run) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("run_id", run)
        .put("status", Service.RunStatus.RUNNING.name())
        .toString();
  }
}
