package dev.recogniser.training.finetune;

import static java.util.Objects.requireNonNull;

import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Teaches a model the hand of one user from a few dozen drawings, without its forgetting the rest.
 * Options are values: each method gives a new fine-tuning and leaves this one as it is.
 *
 * <pre>{@code
 * List<LabelledDrawing> drawings = new ArrayList<>();
 * for (Path image : images) { // scans/A-1.png, scans/A-2.png, scans/B-1.png, ...
 *   String label = image.getFileName().toString().substring(0, 1);
 *   drawings.add(LabelledDrawing.of(label, Drawing.read(image)));
 * }
 * FineTuned tuned = FineTuning.of(model).drawings(drawings).run();
 * System.out.println(tuned.report().text()); // before and after, and a verdict
 * if (!tuned.report().verdict().speaksAgainst()) {
 *   tuned.write(mine);
 * }
 * }</pre>
 *
 * <p>Best are two or three drawings of each character; {@code Drawing.ofStrokes}, where strokes are
 * known, lets them be varied more. The model file is that of any model, with its own labels. A
 * drawing's label must be among them: fine-tuning teaches how characters look, not new ones. What
 * comes out is a file of the same network, labels and temperature, and reads as fast.
 *
 * @param model the model to begin with
 * @param drawings the user's drawings
 * @param rehearsal what must not be forgotten
 * @param general drawings by others, to measure what was forgotten; may be empty
 * @param recipe how to learn
 * @param folds into how many parts the drawings are divided to measure the gain, each part read by
 *     a model that has learnt from the others; 0 to measure nothing
 * @param progress is told of each step
 */
public record FineTuning(
    Model model,
    List<LabelledDrawing> drawings,
    Rehearsal rehearsal,
    List<LabelledDrawing> general,
    FineTuningRecipe recipe,
    int folds,
    FineTuningProgress progress) {

  /** Fewer drawings than this say too little. */
  public static final int FEWEST_DRAWINGS = 10;

  /** How many parts the drawings are divided into unless something else is asked for. */
  public static final int FOLDS = 5;

  /**
   * Copies the lists and checks the folds.
   *
   * @throws IllegalArgumentException if there are fewer than 2 folds but not none
   */
  public FineTuning {
    requireNonNull(model, "model");
    requireNonNull(rehearsal, "rehearsal");
    requireNonNull(recipe, "recipe");
    requireNonNull(progress, "progress");
    drawings = List.copyOf(requireNonNull(drawings, "drawings"));
    general = List.copyOf(requireNonNull(general, "general"));
    if (folds < 0 || folds == 1) {
      throw new IllegalArgumentException("Give 2 or more folds, or 0 for none, not " + folds + ".");
    }
  }

  /**
   * Begins with a model file.
   *
   * @param model an ONNX file of this library
   * @return a fine-tuning that still needs drawings
   * @throws DataException if the file cannot be read
   */
  public static FineTuning of(Path model) {
    return of(ModelSource.read(requireNonNull(model, "model")));
  }

  /**
   * Begins with a model in memory.
   *
   * @param model the content of an ONNX file of this library
   * @return a fine-tuning that still needs drawings
   */
  public static FineTuning of(Model model) {
    return new FineTuning(
        model,
        List.of(),
        Rehearsal.synthetic(),
        List.of(),
        FineTuningRecipe.STANDARD,
        FOLDS,
        FineTuningProgress.NONE);
  }

  /**
   * Says what to learn from.
   *
   * @param own the user's drawings, one character each
   * @return the same with these drawings
   */
  public FineTuning drawings(List<LabelledDrawing> own) {
    return new FineTuning(model, own, rehearsal, general, recipe, folds, progress);
  }

  /**
   * Says what else to learn from: lines of which it is known what they say. They are taken apart at
   * once, by the model to begin with; {@link Alignment} tells what was passed over.
   *
   * @param own drawings of lines by the user, and their texts
   * @return the same with the characters of these, too
   * @throws DataException if none of their characters can be learnt from, or a drawing is beyond
   *     the standard limits
   * @throws dev.recogniser.ModelException if the model file is damaged or outside the contract
   */
  public FineTuning transcripts(List<TranscribedDrawing> own) {
    List<LabelledDrawing> all = new ArrayList<>(drawings);
    all.addAll(Alignment.of(model, own).drawings());
    return drawings(all);
  }

  /**
   * Says what must not be forgotten. Without, it is {@link Rehearsal#synthetic()}.
   *
   * @param others glyphs of other hands, such as some of those that the model was trained on
   * @return the same with this rehearsal
   */
  public FineTuning rehearsal(Rehearsal others) {
    return new FineTuning(model, drawings, others, general, recipe, folds, progress);
  }

  /**
   * Says on what to measure how much was forgotten.
   *
   * @param others labelled drawings by others, a thousand or more
   * @return the same with this general set
   */
  public FineTuning general(List<LabelledDrawing> others) {
    return new FineTuning(model, drawings, rehearsal, others, recipe, folds, progress);
  }

  /**
   * Says how to learn. Without, it is {@link FineTuningRecipe#STANDARD}.
   *
   * @param other the recipe
   * @return the same with this recipe
   */
  public FineTuning recipe(FineTuningRecipe other) {
    return new FineTuning(model, drawings, rehearsal, general, other, folds, progress);
  }

  /**
   * Says how to measure the gain. Without, it is in {@value #FOLDS} parts.
   *
   * @param parts 2 or more, or 0 to measure nothing, which takes a fraction of the time
   * @return the same with so many folds
   * @throws IllegalArgumentException if it is 1 or negative
   */
  public FineTuning folds(int parts) {
    return new FineTuning(model, drawings, rehearsal, general, recipe, parts, progress);
  }

  /**
   * Says who is told how far it is.
   *
   * @param listener is called from the thread that calls {@link #run}
   * @return the same with this listener
   */
  public FineTuning progress(FineTuningProgress listener) {
    return new FineTuning(model, drawings, rehearsal, general, recipe, folds, listener);
  }

  /**
   * Fine-tunes: first once a fold, to measure, then on all drawings. The same options give the same
   * model on the same machine with the same number of threads. PyTorch computes; one fine-tuning
   * runs at a time in a process.
   *
   * @return the new model and a report; nothing is written
   * @throws DataException if there are too few drawings or labels, or one has a label that the
   *     model does not know
   * @throws dev.recogniser.ModelException if the model file is damaged or outside the contract, or
   *     the rate was too high
   */
  public FineTuned run() {
    return new FineTuningRun(this).run();
  }
}
