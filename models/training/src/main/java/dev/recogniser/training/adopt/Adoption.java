package dev.recogniser.training.adopt;

import dev.recogniser.Preprocessing;
import dev.recogniser.RecogniserException;
import dev.recogniser.format.ModelFile;
import java.util.List;

/**
 * A foreign model brought into the contract.
 *
 * @param file the same network as a model file
 * @param model where it comes from
 * @param input how images go into the foreign model
 * @param output where its scores come out
 * @param ending what it does to them that the file leaves out
 * @param labels the labels of the scores
 * @param changes what was done, for people
 */
record Adoption(
    ModelFile file,
    ForeignModel model,
    ForeignInput input,
    String output,
    Ending ending,
    Labels labels,
    List<String> changes) {

  /** Translates, folds, chooses the features, and checks the result against the contract. */
  static Adoption of(ForeignModel model, AdoptOptions options) {
    ForeignInput input = ForeignInput.of(model.input(), options);
    requireUpright(input, options.convention());
    String output = model.output(options.scores());
    Translation translation = translated(model, input, options.convention(), output);
    Activation scores = translation.scores(output);
    int count = translation.sketch().shape(scores.name()).channels();
    int others = options.nonCharacter().isPresent() ? 1 : 0;
    requireApart(scores.ending(), others);
    Labels labels = Labels.parse(options.labels()).fitting(count - others, options.labels());
    Assembly assembly = new Assembly(model, options, translation, scores);
    ModelFile file = assembly.file(labels);
    List<String> changes = assembly.changes(output);
    return new Adoption(file, model, input, output, scores.ending(), labels, changes);
  }

  /** A direction is neither light nor dark, and turns with its image. */
  private static void requireUpright(ForeignInput input, Convention convention) {
    Check.that(
        input.preprocessing() == Preprocessing.INK
            || !(convention.inverted() || convention.transposed()),
        () ->
            "It reads the pen's direction, of which --inverted and --transposed have no meaning."
                + " Train it on glyphs as the library makes them.");
  }

  /** Of a class within the softmax the score alone says little. */
  private static void requireApart(Ending ending, int others) {
    Check.that(
        others == 0 || ending == Ending.NONE || ending == Ending.SIGMOID,
        () ->
            ("It ends with " + ending.operator() + " over all scores, so the last one is a class")
                + " beside the others, and not a score of its own as --non-character says. Train"
                + " it with a logistic loss of its own, or give it a label.");
  }

  /** What the rules trip over is either an invalid file, which ONNX Runtime tells, or a defect. */
  private static Translation translated(
      ForeignModel model, ForeignInput input, Convention convention, String output) {
    try {
      return Translation.of(model, input, convention, output);
    } catch (RecogniserException e) {
      throw e;
    } catch (RuntimeException e) {
      Runtimes.requireOpens(model.path(), e);
      throw e;
    }
  }
}
