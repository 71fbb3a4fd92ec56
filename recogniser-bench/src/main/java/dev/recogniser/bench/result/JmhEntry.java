package dev.recogniser.bench.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One measurement in JMH's file. What is missing or of another kind is an IllegalArgumentException.
 */
final class JmhEntry {

  private JmhEntry() {}

  static Measurement measurement(JsonNode entry) {
    Map<String, String> params = new HashMap<>();
    entry.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    Map<String, Samples> secondary = new HashMap<>();
    for (Map.Entry<String, JsonNode> metric : entry.path("secondaryMetrics").properties()) {
      secondary.put(metric.getKey(), samples(metric.getValue()));
    }
    Key key =
        new Key(
            simpleName(text(entry, "benchmark")),
            text(entry, "mode"),
            number(entry.path("threads"), "threads").intValue(),
            params);
    return new Measurement(key, settings(entry), samples(entry.path("primaryMetric")), secondary);
  }

  private static String settings(JsonNode entry) {
    return "warm-up %s × %s, measured %s × %s"
        .formatted(
            entry.path("warmupIterations").asText(),
            entry.path("warmupTime").asText(),
            entry.path("measurementIterations").asText(),
            entry.path("measurementTime").asText());
  }

  private static Samples samples(JsonNode metric) {
    JsonNode histograms = metric.path("rawDataHistogram");
    boolean sampled = histograms.isArray();
    JsonNode forks = sampled ? histograms : metric.path("rawData");
    List<List<Histogram>> all = new ArrayList<>();
    for (JsonNode fork : array(forks, "rawData")) {
      List<Histogram> iterations = new ArrayList<>();
      for (JsonNode iteration : array(fork, "a fork")) {
        iterations.add(sampled ? histogram(iteration) : Histogram.of(number(iteration, "a value")));
      }
      all.add(iterations);
    }
    return new Samples(text(metric, "scoreUnit"), all);
  }

  private static Histogram histogram(JsonNode iteration) {
    List<Histogram.Bin> bins = new ArrayList<>();
    for (JsonNode bin : array(iteration, "an iteration")) {
      bins.add(
          new Histogram.Bin(
              number(bin.path(0), "a sample"), number(bin.path(1), "a count").longValue()));
    }
    return new Histogram(bins);
  }

  /** Without the package: results stay comparable when classes move. */
  private static String simpleName(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  private static JsonNode array(JsonNode node, String name) {
    if (!node.isArray()) {
      throw new IllegalArgumentException(name + " is no array");
    }
    return node;
  }

  private static String text(JsonNode node, String name) {
    if (!node.path(name).isTextual()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return node.path(name).asText();
  }

  /** JMH writes NaN, and only that, as a text. */
  private static Double number(JsonNode node, String name) {
    if (node.isTextual() && node.asText().equals("NaN")) {
      return Double.NaN;
    }
    if (!node.isNumber()) {
      throw new IllegalArgumentException(name + " is no number");
    }
    return node.asDouble();
  }
}
