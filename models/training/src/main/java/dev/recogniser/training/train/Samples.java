package dev.recogniser.training.train;

import dev.recogniser.training.augment.Affine;
import dev.recogniser.training.augment.Bend;
import dev.recogniser.training.augment.Elastic;
import dev.recogniser.training.augment.GlyphAugmentation;
import dev.recogniser.training.augment.Jitter;
import dev.recogniser.training.augment.Occlusion;
import dev.recogniser.training.augment.Pen;
import dev.recogniser.training.augment.Resampling;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.augment.Thickness;
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
    GlyphAugmentation augmentation = images(recipe);
    for (int i = 0; i < glyphs.size(); i++) {
      boolean kept = fold.hasRow(i);
      double limit = kept ? Double.MAX_VALUE : recipe.caseWeight();
      Target target = weights.target(glyphs.label(i), limit, recipe.priorWeight());
      (kept ? validation : training).add(new ImageSample(glyphs, i, augmentation, target));
    }
  }

  private static void addStrokes(
      Path file, Recipe recipe, List<Sample> training, List<Sample> validation) {
    Fold fold = Fold.parse(recipe.writerFold());
    StrokeAugmentation augmentation = strokes(recipe);
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      characters.forEach(
          character ->
              (fold.hasWriter(character.writer()) ? validation : training)
                  .add(sample(character, augmentation)));
    }
  }

  private static Sample sample(DrawnCharacter character, StrokeAugmentation augmentation) {
    Target target = Target.exactly(LabelIndex.of(character.label()));
    return new StrokeSample(character.strokes(), augmentation, target);
  }

  private static GlyphAugmentation images(Recipe recipe) {
    double strength = recipe.variation();
    return new GlyphAugmentation(
        strength,
        affine(strength),
        1.5 * strength,
        Elastic.NONE,
        new Thickness(0.15, 0.15, 0.7 * strength),
        Occlusion.NONE);
  }

  private static StrokeAugmentation strokes(Recipe recipe) {
    double strength = recipe.variation();
    return new StrokeAugmentation(
        affine(strength),
        new Bend(0.03 * strength, 1.2),
        Jitter.NONE,
        Resampling.NONE,
        new Pen(recipe.thinnestPen(), recipe.thickestPen()),
        Occlusion.NONE);
  }

  private static Affine affine(double strength) {
    return new Affine(12 * strength, 0.2 * strength, 1 - 0.15 * strength, 1 + 0.12 * strength);
  }
}
