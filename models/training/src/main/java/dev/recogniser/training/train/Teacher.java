package dev.recogniser.training.train;

import dev.recogniser.training.ModelRun;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.IoReason;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Distillation;
import dev.recogniser.training.recipe.Outputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A model to learn from (Hinton, Vinyals and Dean 2015, arXiv:1503.02531). For many threads. */
final class Teacher implements AutoCloseable {

  private final ModelRun model;
  private final double temperature;

  private Teacher(ModelRun model, double temperature) {
    this.model = model;
    this.temperature = temperature;
  }

  /**
   * Opens the teacher of a recipe that has one.
   *
   * @throws DataException if the file is missing or has other labels than the pupil's first
   * @throws dev.recogniser.RecogniserException if it is no model
   */
  static Teacher open(Distillation distillation, Outputs pupil) {
    Path file = Path.of(distillation.teacher());
    try {
      ModelRun model = ModelRun.open(file.toString(), Files.readAllBytes(file), 1);
      if (!model.labels().equals(LabelIndex.LABELS) && !model.labels().equals(pupil.labels())) {
        model.close();
        throw new DataException(
            file
                + ": a teacher has the labels 0-9A-Za-z, or those that are learnt, not "
                + model.labels()
                + ".");
      }
      return new Teacher(model, distillation.temperature());
    } catch (NoSuchFileException e) {
      throw new DataException("There is no teacher " + file + ". Check the recipe.", e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ").", e);
    }
  }

  /** Says what it makes of a batch. */
  void teach(Batch batch) {
    int classes = model.labels().size();
    int width = model.info().scores();
    float[] scores = new float[batch.count() * width];
    model.infer(batch.glyphs(model.info().preprocessing()), batch.count(), scores);
    float[] probabilities = new float[batch.count() * classes];
    for (int row = 0; row < batch.count(); row++) {
      System.arraycopy(scores, row * width, probabilities, row * classes, classes);
      soften(probabilities, row * classes, (row + 1) * classes);
    }
    batch.taught(probabilities, classes);
  }

  /** Softmax of a row at the temperature, in place. */
  private void soften(float[] scores, int from, int to) {
    double top = Double.NEGATIVE_INFINITY;
    for (int c = from; c < to; c++) {
      top = Math.max(top, scores[c]);
    }
    double sum = 0;
    for (int c = from; c < to; c++) {
      scores[c] = (float) Math.exp((scores[c] - top) / temperature);
      sum += scores[c];
    }
    for (int c = from; c < to; c++) {
      scores[c] = (float) (scores[c] / sum);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
