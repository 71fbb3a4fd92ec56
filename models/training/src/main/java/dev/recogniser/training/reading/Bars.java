package dev.recogniser.training.reading;

import dev.recogniser.internal.read.Decision;
import dev.recogniser.internal.read.Decision.Chosen;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.Perceptron;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Hypothesis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes bars of a line's hypotheses.
 *
 * @param reader what decides
 * @param character what tells a character from half of one
 * @param labels of the model
 */
record Bars(LineReader reader, Perceptron character, List<String> labels) {

  /** Those of a line, in the order of its lattice. */
  List<Bar> of(SeenLine line) {
    Map<Integer, Chosen> chosen = chosen(reader.read(line, 1).readings());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < line.seen().size(); i++) {
      if (line.seen().get(i) != null) {
        bars.add(bar(line, i, chosen.get(i)));
      }
    }
    return bars;
  }

  private static Map<Integer, Chosen> chosen(List<Decision> readings) {
    Map<Integer, Chosen> chosen = new HashMap<>();
    if (!readings.isEmpty()) {
      readings.get(0).characters().forEach(each -> chosen.put(each.hypothesis(), each));
    }
    return chosen;
  }

  private Bar bar(SeenLine line, int index, @Nullable Chosen read) {
    Hypothesis hypothesis = line.lattice().hypotheses().get(index);
    double[] classes = character.scores(reader.features(line, index));
    int label = read == null ? likeliest(line.character(index).logarithms()) : read.label();
    return new Bar(
        hypothesis.box(),
        hypothesis.to() - hypothesis.from(),
        labels.get(label),
        classes[1] - classes[0],
        read != null,
        read != null && read.spaceBefore());
  }

  private static int likeliest(double[] logarithms) {
    int best = 0;
    for (int label = 1; label < logarithms.length; label++) {
      best = logarithms[label] > logarithms[best] ? label : best;
    }
    return best;
  }
}
