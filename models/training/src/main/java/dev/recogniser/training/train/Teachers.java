package dev.recogniser.training.train;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Sha256;
import dev.recogniser.training.recipe.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The models that a recipe learns from, all of the same labels; what they say is the mean of their
 * probabilities. For one thread.
 */
final class Teachers implements AutoCloseable {

  private final double temperature;
  private final List<Teacher> teachers = new ArrayList<>();

  private Teachers(double temperature) {
    this.temperature = temperature;
  }

  /**
   * Opens the teachers of a recipe, if it has any.
   *
   * @throws DataException if one is missing, has labels that are not the pupil's first, or others
   *     than the one before
   * @throws dev.recogniser.RecogniserException if one is no model
   */
  static Teachers open(Recipe recipe) {
    Teachers opened = new Teachers(recipe.distillation().temperature());
    try {
      for (String file : recipe.distillation().teachers()) {
        Teacher teacher = Teacher.open(file);
        opened.teachers.add(teacher);
        requireKnown(teacher, recipe.outputs().labels());
        requireSame(opened.teachers.get(0), teacher);
      }
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static void requireKnown(Teacher teacher, List<String> pupil) {
    if (!teacher.labels().equals(LabelIndex.LABELS) && !teacher.labels().equals(pupil)) {
      throw new DataException(
          teacher.name()
              + ": a teacher has the labels 0-9A-Za-z, or those that are learnt, not "
              + teacher.labels()
              + ".");
    }
  }

  private static void requireSame(Teacher first, Teacher other) {
    if (!first.labels().equals(other.labels())) {
      throw new DataException(
          "The teacher %s has %d labels, %s has %d. Name teachers with the same."
              .formatted(first.name(), first.labels().size(), other.name(), other.labels().size()));
    }
  }

  /** How many classes they know, the first of the pupil's; 0 if there is no teacher. */
  int classes() {
    return teachers.isEmpty() ? 0 : teachers.get(0).labels().size();
  }

  /** Tells what these say from what others would, or these at another temperature. */
  String digest() {
    String all = teachers.stream().map(Teacher::digest).collect(Collectors.joining(" "));
    return Sha256.of((all + " at " + temperature).getBytes(StandardCharsets.UTF_8));
  }

  /** What they make of samples as they are: probabilities {@code [samples, classes]}. */
  float[] read(List<Sample> samples) {
    float[] mean = new float[samples.size() * classes()];
    for (Teacher teacher : teachers) {
      teacher.add(samples, temperature, 1.0 / teachers.size(), mean);
    }
    return mean;
  }

  @Override
  public void close() {
    teachers.forEach(Teacher::close);
  }
}
