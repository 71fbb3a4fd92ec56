package dev.recogniser.training.train;

import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.IdxReader;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.Orientation;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and divides the data. */
final class Division {

  /** The images of the training set in EMNIST's folder. */
  static final String IMAGES = "train-images-idx3-ubyte.gz";

  /** The labels of the training set in EMNIST's folder. */
  static final String LABELS = "train-labels-idx1-ubyte.gz";

  /** The isolated characters of the training set in UNIPEN's folder. */
  static final String CHARACTERS = "characters-train.jsonl.gz";

  private Division() {}

  /** Reads and divides. */
  static Samples read(Path emnist, Path unipen, Recipe recipe) {
    List<Sample> training = new ArrayList<>();
    List<Sample> drawn = new ArrayList<>();
    List<Sample> images = new ArrayList<>();
    List<Sample> strokes = new ArrayList<>();
    GlyphSet glyphs =
        IdxReader.read(emnist.resolve(IMAGES), emnist.resolve(LABELS), Orientation.UPRIGHT);
    addImages(glyphs, recipe, training, images);
    addStrokes(unipen.resolve(CHARACTERS), recipe, drawn, strokes);
    return new Samples(
        Map.of("glyphs", training, "strokes", drawn), Map.of("glyphs", images, "strokes", strokes));
  }

  private static void addImages(
      GlyphSet glyphs, Recipe recipe, List<Sample> training, List<Sample> validation) {
    Fold fold = Fold.parse(recipe.validation().rows());
    CaseWeights weights = new CaseWeights(glyphs);
    for (int i = 0; i < glyphs.size(); i++) {
      boolean kept = fold.hasRow(i);
      double limit = kept ? Double.MAX_VALUE : recipe.objective().caseWeight();
      Target target = weights.target(glyphs.label(i), limit, recipe.objective().priorWeight());
      (kept ? validation : training).add(new ImageSample(glyphs, i, recipe.glyphs(), target));
    }
  }

  private static void addStrokes(
      Path file, Recipe recipe, List<Sample> training, List<Sample> validation) {
    Fold fold = Fold.parse(recipe.validation().writers());
    try (Stream<DrawnCharacter> characters = StrokesReader.characters(file)) {
      characters.forEach(
          character ->
              (fold.hasWriter(character.writer()) ? validation : training)
                  .add(sample(character, recipe)));
    }
  }

  private static Sample sample(DrawnCharacter character, Recipe recipe) {
    Target target = Target.exactly(LabelIndex.of(character.label()));
    return new StrokeSample(character.strokes(), recipe.strokes(), target);
  }
}
