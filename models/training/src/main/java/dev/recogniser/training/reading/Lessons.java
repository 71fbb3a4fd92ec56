package dev.recogniser.training.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Examples of what a classifier is told and what it should answer. */
final class Lessons {

  private final List<double[]> inputs = new ArrayList<>();
  private final List<Integer> answers = new ArrayList<>();
  private final List<String> writers = new ArrayList<>();

  void add(double[] input, int answer, String writer) {
    inputs.add(input);
    answers.add(answer);
    writers.add(writer);
  }

  int size() {
    return inputs.size();
  }

  double[] input(int lesson) {
    return inputs.get(lesson);
  }

  int answer(int lesson) {
    return answers.get(lesson);
  }

  /** For each lesson how much it counts: a writer of four times as much counts twice. */
  double[] weights() {
    Map<String, Integer> counts = new HashMap<>();
    writers.forEach(writer -> counts.merge(writer, 1, Integer::sum));
    return writers.stream()
        .mapToDouble(writer -> 1 / Math.sqrt(counts.getOrDefault(writer, 1)))
        .toArray();
  }
}
