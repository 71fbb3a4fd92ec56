package dev.recogniser.training.track;

import dev.recogniser.training.track.Event.Metrics;
import dev.recogniser.training.track.Event.Parameters;
import dev.recogniser.training.track.Event.Tags;
import java.util.ArrayList;
import java.util.List;
import org.mlflow.api.proto.Service.Metric;
import org.mlflow.api.proto.Service.Param;
import org.mlflow.api.proto.Service.RunTag;
import org.mlflow.tracking.MlflowClient;

/** Parameters, tags and metrics of one run, for MLflow's {@code log-batch}. */
final class Batch {

  /** What the server takes at once of parameters and of tags; of metrics it would take more. */
  private static final int MOST = 100;

  private final String run;
  private final List<Object> items;

  /** For a run, by the server's id. */
  Batch(String run, List<?> items) {
    this.run = run;
    this.items = List.copyOf(items);
  }

  /** Whether an event is of this kind. */
  static boolean takes(Event event) {
    return event instanceof Metrics || event instanceof Parameters || event instanceof Tags;
  }

  /** What an event holds, as MLflow takes it. */
  static List<Object> items(Event event, Notes notes) {
    List<Object> items = new ArrayList<>();
    if (event instanceof Parameters parameters) {
      parameters.values().forEach((key, value) -> items.add(parameter(key, value, notes)));
    } else if (event instanceof Tags tags) {
      tags.values().forEach((key, value) -> items.add(tag(key, value, notes)));
    } else if (event instanceof Metrics metrics) {
      metrics.values().forEach((key, value) -> items.add(metric(metrics, key, value)));
    }
    return items;
  }

  private static Param parameter(String key, String value, Notes notes) {
    String cut = cut("parameter", key, value, Names.PARAMETER, notes);
    return Param.newBuilder().setKey(Names.key(key)).setValue(cut).build();
  }

  private static RunTag tag(String key, String value, Notes notes) {
    String cut = cut("tag", key, value, Names.TAG, notes);
    return RunTag.newBuilder().setKey(Names.key(key)).setValue(cut).build();
  }

  private static String cut(String kind, String key, String value, int longest, Notes notes) {
    if (value.length() > longest) {
      notes.tellOnce(
          "%s '%s' is cut to %d characters for MLflow; %s has it whole"
              .formatted(kind, key, longest, Journal.FILE));
    }
    return Names.value(value, longest);
  }

  private static Metric metric(Metrics metrics, String key, double value) {
    return Metric.newBuilder()
        .setKey(Names.key(key))
        .setValue(value)
        .setStep(metrics.step())
        .setTimestamp(metrics.time())
        .build();
  }

  /**
   * Sends it. What the server refuses is found by halves, so that the rest arrives.
   *
   * @throws UnavailableException if the server does not answer now
   * @throws RefusedException if the server does not know the run
   */
  void send(Server server, Notes notes) throws UnavailableException, RefusedException {
    if (items.size() > MOST) {
      sendHalves(server, notes);
      return;
    }
    try {
      server.tell(this::log);
    } catch (RefusedException e) {
      if (e.saysItIsUnknown()) {
        throw e;
      } else if (items.size() > 1) {
        sendHalves(server, notes);
      } else {
        notes.tellOnce(
            "the server refuses %s (%s); %s has it"
                .formatted(describe(items.get(0)), e.getMessage(), Journal.FILE));
      }
    }
  }

  private void sendHalves(Server server, Notes notes)
      throws UnavailableException, RefusedException {
    int half = items.size() / 2;
    new Batch(run, items.subList(0, half)).send(server, notes);
    new Batch(run, items.subList(half, items.size())).send(server, notes);
  }

  private void log(MlflowClient client) {
    client.logBatch(run, only(Metric.class), only(Param.class), only(RunTag.class));
  }

  private <T> List<T> only(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String describe(Object item) {
    if (item instanceof Param parameter) {
      return "parameter " + parameter.getKey() + "=" + Names.value(parameter.getValue(), 40);
    }
    if (item instanceof RunTag tag) {
      return "tag " + tag.getKey();
    }
    Metric metric = (Metric) item;
    return "metric " + metric.getKey() + "=" + metric.getValue() + " at " + metric.getStep();
  }
}
