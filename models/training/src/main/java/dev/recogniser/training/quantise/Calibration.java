package dev.recogniser.training.quantise;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.training.ModelRun;
import java.util.List;

/**
 * How large the values of a model get on some glyphs: what a backend gives as the features can be
 * any of its maps. The very largest number counts: to leave out one in 10,000 made no difference.
 *
 * @param model the model
 * @param glyphs what it reads
 */
record Calibration(ModelFile model, List<Glyph> glyphs) {

  private static final int BATCH = 64;

  /** The largest number of a value. */
  double largest(String value) {
    Graph graph =
        model
            .graph()
            .map(
                node ->
                    new Node(
                        swapped(node.output(), value),
                        node.operator(),
                        node.inputs().stream().map(name -> swapped(name, value)).toList()));
    byte[] file = new ModelFile(graph, model.info()).toBytes();
    double largest = 0;
    try (ModelRun run = ModelRun.open("the model to quantise", file, 1)) {
      for (int from = 0; from < glyphs.size(); from += BATCH) {
        List<Glyph> batch = glyphs.subList(from, Math.min(from + BATCH, glyphs.size()));
        for (float number : run.features(values(batch), batch.size())) {
          largest = Math.max(largest, number);
        }
      }
    }
    return largest;
  }

  private static String swapped(String name, String value) {
    return name.equals(value) ? Graph.FEATURES : name.equals(Graph.FEATURES) ? value : name;
  }

  private float[] values(List<Glyph> batch) {
    Preprocessing input = model.info().preprocessing();
    float[] values = new float[batch.size() * input.size()];
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).copyTo(input, values, i * input.size());
    }
    return values;
  }
}
