package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.interactions.PointerInput;

/**
 * How long it takes from the pen's lift until the text stands on the page, for eight characters:
 * the address of a running server, and how often. Each time all is drawn anew; what counts is the
 * answer to the last stroke, in the parts that the page itself shows.
 */
final class LatencyRun {

  private static final JsonNode LABEL = Samples.strokes("label.json").get("strokes");
  private static final String TEXT = "Tent D 348";
  private static final int WARM_UP = 10;

  private LatencyRun() {}

  public static void main(String[] args) {
    Map<String, List<Double>> parts = new LinkedHashMap<>();
    try (DrawingPage page =
        DrawingPage.open(Chromium.desktop(1280, 960), PointerInput.Kind.MOUSE, args[0])) {
      for (int i = 0; i < WARM_UP + Integer.parseInt(args[1]); i++) {
        Map<String, Double> times = times(page);
        if (i >= WARM_UP) {
          times.forEach(
              (part, ms) -> parts.computeIfAbsent(part, any -> new ArrayList<>()).add(ms));
        }
      }
    }
    double sum = mean(parts.get("total"));
    parts.forEach(
        (part, list) -> {
          Sorted all = Sorted.of(list);
          System.out.printf(
              "%-8s p50 %5.0f ms, p95 %5.0f ms, %3.0f %% of the mean%n",
              part, all.median(), all.percentile(95), 100 * mean(list) / sum);
        });
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static Map<String, Double> times(DrawingPage page) {
    page.draw(LABEL);
    page.waitUntilRead();
    if (!page.text().equals(TEXT)) {
      throw new IllegalStateException("It was read as " + page.text());
    }
    List<String> names = page.texts("#times dt");
    List<String> values = page.texts("#times dd");
    Map<String, Double> times = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      times.put(names.get(i), Double.valueOf(values.get(i).replace(" ms", "")));
    }
    times.put("total", times.values().stream().mapToDouble(Double::doubleValue).sum());
    page.click("#clear");
    page.waitUntil("all is gone", () -> page.state().equals("idle"));
    return times;
  }
}
