package dev.recogniser.training.train;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.ModelRun;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A model to learn from. For one thread. */
final class Teacher implements AutoCloseable {

  private final String name;
  private final String digest;
  private final ModelRun model;

  private Teacher(String name, byte[] file) {
    this.name = name;
    this.digest = Sha256.of(file);
    this.model = ModelRun.open(name, file, 1);
  }

  /**
   * Opens a model file.
   *
   * @throws DataException if it is missing or cannot be read
   * @throws dev.recogniser.RecogniserException if it is no model
   */
  static Teacher open(String name) {
    try {
      return new Teacher(name, Files.readAllBytes(Path.of(name)));
    } catch (NoSuchFileException e) {
      throw new DataException("There is no teacher " + name + ". Check the recipe.", e);
    } catch (IOException e) {
      throw new DataException(name + ": cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  /** What messages call it. */
  String name() {
    return name;
  }

  /** Tells its file from others. */
  String digest() {
    return digest;
  }

  /** What it tells apart. */
  List<String> labels() {
    return model.labels();
  }

  /**
   * Adds what it makes of samples as they are: of each the softmax over the labels.
   *
   * @param temperature by which the scores are divided first
   * @param share by which the probabilities are multiplied
   * @param sum where they are added, {@code [samples, labels]}
   */
  void add(List<Sample> samples, double temperature, double share, float[] sum) {
    int width = model.info().scores();
    int classes = labels().size();
    float[] scores = new float[samples.size() * width];
    model.infer(glyphs(samples), samples.size(), scores);
    double[] powers = new double[classes];
    for (int row = 0; row < samples.size(); row++) {
      double factor = share / exponentiate(scores, row * width, temperature, powers);
      for (int c = 0; c < classes; c++) {
        sum[row * classes + c] += (float) (factor * powers[c]);
      }
    }
  }

  private float[] glyphs(List<Sample> samples) {
    Preprocessing input = model.info().preprocessing();
    float[] glyphs = new float[samples.size() * input.size()];
    for (int i = 0; i < samples.size(); i++) {
      samples.get(i).draw(input, glyphs, i * input.size());
    }
    return glyphs;
  }

  /** Powers of e, the greatest being 1, of a row of scores; their sum. */
  private static double exponentiate(
      float[] scores, int from, double temperature, double[] powers) {
    double top = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < powers.length; c++) {
      top = Math.max(top, scores[from + c]);
    }
    double sum = 0;
    for (int c = 0; c < powers.length; c++) {
      powers[c] = Math.exp((scores[from + c] - top) / temperature);
      sum += powers[c];
    }
    return sum;
  }

  @Override
  public void close() {
    model.close();
  }
}
