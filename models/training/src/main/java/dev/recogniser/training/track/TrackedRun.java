package dev.recogniser.training.track;

import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.track.Event.Artifact;
import dev.recogniser.training.track.Event.Finished;
import dev.recogniser.training.track.Event.Metrics;
import dev.recogniser.training.track.Event.Model;
import dev.recogniser.training.track.Event.Parameters;
import dev.recogniser.training.track.Event.Tags;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run: a training, or a fold of one. Every method returns when the record is in the folder's
 * journal, whatever the server does, and throws a {@link
 * dev.recogniser.training.data.DataException} only if the journal cannot be written.
 */
public final class TrackedRun implements AutoCloseable {

  private final Tracking tracking;
  private final String id;
  private boolean finished;

  TrackedRun(Tracking tracking, String id) {
    this.tracking = tracking;
    this.id = id;
  }

  /**
   * Records what the run is made with. MLflow keeps the first value of a parameter: another one,
   * after a resume say, stays in the journal alone, and the user is told.
   *
   * @param values by name; what MLflow does not take in a name or in length is changed on sending
   */
  public void parameters(Map<String, String> values) {
    tracking.record(new Parameters(id, Tracking.now(), new LinkedHashMap<>(values)));
  }

  /**
   * Records what is said of the run.
   *
   * @param values by name; a later value takes the place of an earlier one
   */
  public void tags(Map<String, String> values) {
    tracking.record(new Tags(id, Tracking.now(), new LinkedHashMap<>(values)));
  }

  /**
   * Records what the run reached.
   *
   * @param values by name; not-a-number and infinity too
   * @param step when, in epochs or steps
   */
  public void metrics(Map<String, Double> values, long step) {
    tracking.record(new Metrics(id, Tracking.now(), step, new LinkedHashMap<>(values)));
  }

  /**
   * Records a file. Its content is read when it is sent: leave it where it is.
   *
   * @param file a file
   * @param folder where it appears among the run's artifacts, with slashes; empty for the top
   */
  public void artifact(Path file, String folder) {
    tracking.record(new Artifact(id, Tracking.now(), tracking.named(file), folder));
  }

  /**
   * Starts a run within this one, or goes on with the one of that name.
   *
   * @param name what it is called
   * @return a run, to be finished and closed by the caller
   */
  public TrackedRun child(String name) {
    return tracking.child(id, name);
  }

  /**
   * Records a model file as a version of a registered model. Its content is read when it is sent.
   *
   * @param modelName the registered model; made if need be
   * @param modelFile the file, which also becomes an artifact
   */
  public void register(String modelName, Path modelFile) {
    tracking.record(new Model(id, Tracking.now(), tracking.named(modelFile), modelName));
  }

  /**
   * Ends the run; the first end counts.
   *
   * @param status how it ended
   */
  public synchronized void finish(RunStatus status) {
    if (!finished) {
      finished = true;
      tracking.record(new Finished(id, Tracking.now(), status));
    }
  }

  /** Ends the run, if it has not been finished: as killed if the user stops it, else as failed. */
  @Override
  public void close() {
    finish(StopSignal.given() == 0 ? RunStatus.FAILED : RunStatus.KILLED);
  }
}
