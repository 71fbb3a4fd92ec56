package dev.recogniser.training.reading;

import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.Perceptron;
import dev.recogniser.internal.read.ReadingStatistics;
import dev.recogniser.internal.read.Size;
import dev.recogniser.internal.read.Weights;
import dev.recogniser.training.cli.Progress;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.segments.WrittenText;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Trains what tells characters from what is none, and spaces from gaps. */
final class Classifiers {

  private static final int CHARACTER_UNITS = 24;
  private static final int SPACE_UNITS = 8;
  private static final int CHARACTER_EPOCHS = 8;
  private static final int SPACE_EPOCHS = 20;
  private static final long SEED = 1;

  /** How many texts are looked at together, by all processors. */
  private static final int AT_ONCE = 256;

  /**
   * One text of so many is seen as by a model that knows no marks and does not tell what is no
   * character, since such models are read with, too.
   */
  private static final int LESS = 3;

  /** While there is nothing to weigh: of these only that of the size is used, to fit lines. */
  private static final Weights BEFORE = new Weights(1, 0.7, 1, 0, 0, 1, 1, 1, 1);

  private Classifiers() {}

  /**
   * Trains both.
   *
   * @param eye what looks at the texts
   * @param labels of the model
   * @param sizes of the labels
   */
  static ReadingStatistics train(
      Eye eye,
      List<WrittenText> texts,
      Map<String, Size> sizes,
      List<String> labels,
      Consumer<String> notes) {
    Perceptron none =
        new Perceptron(new double[0], new double[0], new double[0][], new double[0][]);
    ReadingStatistics bare = new ReadingStatistics(LabelIndex.LABELS, sizes, none, none, BEFORE);
    LineReader reader = new LineReader(bare, labels, LabelIndex.read(labels, true), null);
    Classroom classroom = new Classroom(reader, LabelIndex.LABELS);
    teach(classroom, eye, texts, LabelIndex.read(labels, false));
    Lessons characters = classroom.characters();
    Lessons spaces = classroom.spaces();
    notes.accept("Lessons: %d hypotheses, %d gaps.".formatted(characters.size(), spaces.size()));
    return new ReadingStatistics(
        LabelIndex.LABELS,
        sizes,
        PerceptronTraining.train(
            characters, CHARACTER_UNITS, Classroom.CHARACTER_CLASSES, CHARACTER_EPOCHS, SEED),
        PerceptronTraining.train(spaces, SPACE_UNITS, Classroom.SPACE_CLASSES, SPACE_EPOCHS, SEED),
        BEFORE);
  }

  private static void teach(
      Classroom classroom, Eye eye, List<WrittenText> texts, boolean[] letters) {
    try (Progress progress = new Progress("texts", texts.size())) {
      for (int from = 0; from < texts.size(); from += AT_ONCE) {
        List<WrittenText> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
        List<SeenText> seen = some.parallelStream().map(eye::see).toList();
        for (int i = 0; i < seen.size(); i++) {
          boolean less = (from + i) % LESS == 0;
          classroom.add(less ? seen.get(i).seenByLess(letters) : seen.get(i));
        }
        progress.step(some.size());
      }
    }
  }
}
