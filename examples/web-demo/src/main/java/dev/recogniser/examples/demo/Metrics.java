package dev.recogniser.examples.demo;

import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recognition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** What Prometheus can ask for. */
final class Metrics {

  private static final Duration[] LATENCIES =
      IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double PERCENT = 100;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter characters = registry.counter("recogniser.characters");
  private final Counter unsure = registry.counter("recogniser.characters.unsure");
  private final Counter corrections = registry.counter("recogniser.corrections");
  private final Counter models = registry.counter("recogniser.models.taken");
  private final DistributionSummary certainty =
      DistributionSummary.builder("recogniser.certainty")
          .baseUnit("percent") // the histogram rounds up to whole numbers: from 0 to 1 all were 1
          .scale(PERCENT)
          .serviceLevelObjectives(10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99)
          .maximumExpectedValue(PERCENT)
          .register(registry);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Shows a number as it is whenever Prometheus asks. */
  void watch(String name, IntSupplier number) {
    Gauge.builder(name, number::getAsInt).register(registry);
  }

  /** Counts a request. The route is its pattern: a user's own paths would never end. */
  void answered(String route, int status, long nanos) {
    Timer.builder("recogniser.requests")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(LATENCIES)
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Counts the stages of a reading, in milliseconds by their names. */
  void took(Map<String, Double> stages) {
    stages.forEach(
        (stage, milliseconds) ->
            Timer.builder("recogniser.stages")
                .tag("stage", stage)
                .serviceLevelObjectives(LATENCIES)
                .register(registry)
                .record(Duration.ofNanos((long) (NANOS_PER_MILLISECOND * milliseconds))));
  }

  void read(Recognition result) {
    for (RecognisedCharacter character : result.characters()) {
      double sure = character.classification().certainty();
      characters.increment();
      certainty.record(sure);
      if (sure < CharacterAdditions.SURE) {
        unsure.increment();
      }
    }
  }

  void corrected() {
    corrections.increment();
  }

  void modelTaken() {
    models.increment();
  }

  /** All of it in Prometheus's text format. */
  String text() {
    return registry.scrape();
  }
}
