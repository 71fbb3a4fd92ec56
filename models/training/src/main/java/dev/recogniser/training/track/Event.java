package dev.recogniser.training.track;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run records, a line each in the journal. A run is known by an id of our own, as there may
 * be no server to give it one; times are milliseconds since 1970.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
  @JsonSubTypes.Type(value = Event.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = Event.Parameters.class, name = "parameters"),
  @JsonSubTypes.Type(value = Event.Tags.class, name = "tags"),
  @JsonSubTypes.Type(value = Event.Metrics.class, name = "metrics"),
  @JsonSubTypes.Type(value = Event.Artifact.class, name = "artifact"),
  @JsonSubTypes.Type(value = Event.Model.class, name = "model"),
  @JsonSubTypes.Type(value = Event.Finished.class, name = "finished"),
})
sealed interface Event {

  /** Our id of the run. */
  String run();

  /** When it was recorded. */
  long time();

  /** A run began, within another one if it has a parent. */
  @JsonInclude(Include.NON_NULL)
  record Started(String run, long time, @Nullable String parent, String experiment, String name)
      implements Event {}

  /** A run goes on after it ended in whichever way. */
  record Resumed(String run, long time) implements Event {}

  /** What it was made with. */
  record Parameters(String run, long time, Map<String, String> values) implements Event {}

  /** What is said of it. */
  record Tags(String run, long time, Map<String, String> values) implements Event {}

  /** What it reached at a step. */
  record Metrics(String run, long time, long step, Map<String, Double> values) implements Event {}

  /** A file, relative to the journal's folder if it lies within, and where it shall appear. */
  record Artifact(String run, long time, String file, String folder) implements Event {}

  /** A model file, in the same way, and the registered model that it is a version of. */
  record Model(String run, long time, String file, String name) implements Event {}

  /** A run ended. */
  record Finished(String run, long time, RunStatus status) implements Event {}
}
