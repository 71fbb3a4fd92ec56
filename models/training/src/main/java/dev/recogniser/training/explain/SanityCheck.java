package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import dev.recogniser.Recogniser;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Whether explanations depend on what the model has learnt (Adebayo et al. 2018, arXiv:1810.03292):
 * its layers are drawn anew from the last to the first, and after each the explanations are held
 * against those of the model itself.
 *
 * @param methods what is checked
 * @param originals what the model itself gave: at least one glyph, explained by all methods
 * @param opener opens a recogniser of another model file
 */
record SanityCheck(
    List<Method> methods, List<Explained> originals, Function<Path, Recogniser> opener) {

  /** For each layer, in that order, its name and the mean rank correlation of each method. */
  List<Map<String, Object>> run(Path file, long seed) {
    ModelFile model = read(file);
    Graph graph = model.graph();
    List<String> layers = Redrawing.layers(graph);
    Redrawing redrawing = new Redrawing(new SplittableRandom(seed));
    List<Map<String, Object>> figures = new ArrayList<>();
    try (Progress progress = new Progress("layers", layers.size())) {
      for (String layer : layers) {
        graph = redrawing.redraw(graph, layer);
        Map<String, Object> row = new LinkedHashMap<>(Map.of("layer", layer));
        row.putAll(correlations(new ModelFile(graph, model.info())));
        figures.add(row);
        progress.step(1);
      }
    }
    return figures;
  }

  private Map<String, Object> correlations(ModelFile redrawn) {
    Path file = write(redrawn);
    try (Recogniser recogniser = opener.apply(file)) {
      List<Explained> others =
          originals.stream()
              .map(one -> Explained.of(recogniser, methods, one.glyph(), one.label()))
              .toList();
      Map<String, Object> figures = new LinkedHashMap<>();
      methods.forEach(method -> figures.put(MethodChoice.name(method), mean(method, others)));
      return figures;
    } finally {
      delete(file);
    }
  }

  private double mean(Method method, List<Explained> others) {
    double sum = 0;
    for (int i = 0; i < originals.size(); i++) {
      sum +=
          Spearman.correlation(originals.get(i).heatOfInk(method), others.get(i).heatOfInk(method));
    }
    return sum / originals.size();
  }

  private static ModelFile read(Path file) {
    try {
      return ModelFile.read(Model.copyOf(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new DataException(
          file + " cannot be read (" + IoReason.of(e) + "). Check the path.", e);
    }
  }

  private static Path write(ModelFile model) {
    try {
      return Files.write(Files.createTempFile("redrawn", ".onnx"), model.toBytes());
    } catch (IOException e) {
      throw new DataException(
          "A model cannot be written to the temporary folder ("
              + IoReason.of(e)
              + "). Make room there.",
          e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
