package dev.recogniser.training.finetune;

import dev.recogniser.Drawing;
import dev.recogniser.ModelInfo;
import dev.recogniser.Stroke;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Drawings without any data: the made-up characters, and a hand that writes some in its own way.
 */
final class Hands {

  /** The smaller one of the shipped models, as it learns faster. */
  static final Path SMALL =
      Path.of("../emnist-small/src/main/resources/META-INF/recogniser/emnist-small.onnx");

  private Hands() {}

  static ModelFile small() {
    try {
      return ModelFile.read(Model.copyOf("emnist-small", Files.readAllBytes(SMALL)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs that nobody else writes for these letters, so many of each of the four. */
  static List<LabelledDrawing> own(int each, long seed) {
    Random random = new Random(seed);
    List<LabelledDrawing> drawings = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      drawings.add(sign("A", random, "0,100 50,0 100,100 0,100"));
      drawings.add(sign("Q", random, "0,0 100,0 100,100 0,100 0,0 100,100"));
      drawings.add(sign("e", random, "0,0 100,50 0,100 / 0,50 100,50"));
      drawings.add(sign("7", random, "0,0 0,100 / 50,0 50,100 / 100,0 100,100"));
    }
    return drawings;
  }

  private static LabelledDrawing sign(String label, Random random, String lines) {
    List<Stroke> strokes = Skeleton.parse(label + " " + lines).strokes(random);
    return LabelledDrawing.of(label, Drawing.ofStrokes(strokes, 6 + 4 * random.nextDouble()));
  }

  /** Made-up characters, labelled by what a model reads in them. */
  static List<LabelledDrawing> general(ModelFile model, int count) {
    Random random = new Random(77);
    Rehearsal source = Rehearsal.synthetic();
    List<LabelledDrawing> unread = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      unread.add(LabelledDrawing.of("", source.next(random)));
    }
    float[] scores = Reading.scores(model, unread);
    List<String> labels = model.info().labels();
    int each = model.info().scores();
    List<LabelledDrawing> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int best = 0;
      for (int c = 1; c < labels.size(); c++) {
        best = scores[i * each + c] > scores[i * each + best] ? c : best;
      }
      read.add(LabelledDrawing.of(labels.get(best), unread.get(i).glyph()));
    }
    return read;
  }

  /** A model's file with other labels. */
  static byte[] renamed(ModelFile model, List<String> labels) {
    ModelInfo info =
        new ModelInfo(labels, 1, model.info().preprocessing(), model.info().metadata());
    return new ModelFile(model.graph(), info).toBytes();
  }
}
