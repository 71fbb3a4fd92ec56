package dev.recogniser.training.train;

import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.IdxReader;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Orientation;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data, divided: what is learnt from, and what tells how well.
 *
 * @param training both sources together
 * @param images the images kept for validation
 * @param strokes the stroke characters kept for validation, of writers who are not in the training
 */
record Samples(List<Sample> training, List<Sample> images, List<Sample> strokes) {

  /** The images of the training set in EMNIST's folder. */
  static final String IMAGES = "train-images-idx3-ubyte.gz";

  /** The labels of the training set in EMNIST's folder. */
  static final String LABELS = "train-labels-idx1-ubyte.gz";

  /** The isolated characters of the training set in UNIPEN's folder. */
  static final String CHARACTERS = "characters-train.jsonl.gz";

  Samples {
    training = List.copyOf(training);
    images = List.copyOf(images);
    strokes = List.copyOf(strokes);
    if (training.isEmpty() || images.isEmpty() || strokes.isEmpty()) {
      throw new DataException(
          String.format(
              "There are %d samples to learn from, and %d images and %d stroke characters to"
                  + " validate with: too few data to divide. Give larger files or other folds.",
              training.size(), images.size(), strokes.size()));
    }
  }

  /** Reads and divides. */
  static Samples read(Path emnist, Path unipen, Recipe recipe) {
    List<Sample> training = new ArrayList<>();
    List<Sample> images = new ArrayList<>();
    List<Sample> strokes = new ArrayList<>();
    GlyphSet glyphs =
        IdxReader.read(emnist.resolve(IMAGES), emnist.resolve(LABELS), Orientation.UPRIGHT);
    addImages(glyphs, recipe, training, images);
    addStrokes(unipen.resolve(CHARACTERS), recipe, training, strokes);
    return new Samples(training, images, strokes);
  }

  private static void addImages(
      GlyphSet glyphs, Recipe recipe, List<Sample> training, List<Sample> validation) {
    Fold fold = Fold.parse(recipe.imageFold());
    CaseWeights weights = new CaseWeights(glyphs);
    ImageVariation variation = new ImageVariation(recipe.variation());
    for (int i = 0; i < glyphs.size(); i++) {
      boolean kept = fold.hasRow(i);
      double limit = kept ? Double.MAX_VALUE : recipe.caseWeight();
      Target target = weights.target(glyphs.label(i), limit, recipe.priorWeight());
      (kept ? validation : training).add(new ImageSample(glyphs, i, variation, target));
    }
  }

  private static void addStrokes(
      Path file, Recipe recipe, List<Sample> training, List<Sample> validation) {
    Fold fold = Fold.parse(recipe.writerFold());
    StrokeVariation variation =
        new StrokeVariation(recipe.thinnestPen(), recipe.thickestPen(), recipe.variation());
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      characters.forEach(
          character ->
              (fold.hasWriter(character.writer()) ? validation : training)
                  .add(sample(character, variation)));
    }
  }

  private static Sample sample(DrawnCharacter character, StrokeVariation variation) {
    Target target = Target.exactly(LabelIndex.of(character.label()));
    return new StrokeSample(character.strokes(), variation, target);
  }
}
