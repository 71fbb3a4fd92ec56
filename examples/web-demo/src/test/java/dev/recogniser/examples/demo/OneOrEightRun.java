package dev.recogniser.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of eight characters against eight requests of one, each after the other: the address
 * of a running server, and how often. Both are asked for in turns, with heat as the page asks.
 */
final class OneOrEightRun {

  private static final ObjectNode LABEL = Samples.strokes("label.json").put("explain", true);
  private static final int WARM_UP = 100;
  private static final double NANOS_A_MILLISECOND = 1e6;

  private OneOrEightRun() {}

  public static void main(String[] args) {
    Demo demo = Demo.at(args[0]);
    List<String> together = List.of(LABEL.toString());
    List<String> alone = alone(demo);
    List<Double> one = new ArrayList<>();
    List<Double> eight = new ArrayList<>();
    for (int i = 0; i < WARM_UP + Integer.parseInt(args[1]); i++) {
      double first = milliseconds(demo, together);
      double second = milliseconds(demo, alone);
      if (i >= WARM_UP) {
        one.add(first);
        eight.add(second);
      }
    }
    double of8 = Sorted.of(one).median();
    double times8 = Sorted.of(eight).median();
    System.out.printf(
        "one request of %d: %.1f ms; %d requests of one: %.1f ms; %.2f times as long (medians of %d)%n",
        alone.size(), of8, alone.size(), times8, times8 / of8, one.size());
  }

  /** A drawing of each character. */
  private static List<String> alone(Demo demo) {
    List<String> alone = new ArrayList<>();
    for (JsonNode character :
        demo.post("/api/recognise", LABEL.toString()).json().get("characters")) {
      ArrayNode strokes = Demo.JSON.createArrayNode();
      character
          .get("strokes")
          .forEach(index -> strokes.add(LABEL.get("strokes").get(index.asInt())));
      alone.add(LABEL.deepCopy().set("strokes", strokes).toString());
    }
    return alone;
  }

  private static double milliseconds(Demo demo, List<String> requests) {
    long start = System.nanoTime();
    for (String request : requests) {
      Demo.Reply reply = demo.post("/api/recognise", request);
      if (reply.status() != 200) {
        throw new IllegalStateException(reply.text());
      }
    }
    return (System.nanoTime() - start) / NANOS_A_MILLISECOND;
  }
}
