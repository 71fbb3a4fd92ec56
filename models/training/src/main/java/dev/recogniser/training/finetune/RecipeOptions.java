package dev.recogniser.training.finetune;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to fine-tune, where not as {@link FineTuningRecipe#STANDARD} says. */
final class RecipeOptions {

  private static final FineTuningRecipe STANDARD = FineTuningRecipe.STANDARD;
  private static final String STANDARD_VALUE = " Standard: ${DEFAULT-VALUE}.";

  /** What can be frozen. */
  enum Freeze {
    /** All layers before the head. */
    trunk
  }

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--freeze",
      paramLabel = "trunk",
      description = "Let only the head learn: all layers before it stay as they are.")
  private @Nullable Freeze freeze;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How often the weights are changed." + STANDARD_VALUE)
  private int steps = STANDARD.steps();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Drawings shown in each step." + STANDARD_VALUE)
  private int batch = STANDARD.batch();

  @Option(
      names = "--rehearsed",
      paramLabel = "N",
      description = "Rehearsal glyphs in each step." + STANDARD_VALUE)
  private int rehearsed = STANDARD.rehearsed();

  @Option(
      names = "--rate",
      paramLabel = "X",
      description =
          "The learning rate at its highest. Standard: "
              + FineTuningRecipe.RATE
              + ", with --freeze trunk "
              + FineTuningRecipe.HEAD_RATE
              + ".")
  private @Nullable Double rate;

  @Option(
      names = "--trust",
      paramLabel = "X",
      description =
          "How much of a drawing's target is the old model's answer, from 0 to 1." + STANDARD_VALUE)
  private double trust = STANDARD.trust();

  @Option(
      names = "--keep",
      paramLabel = "X",
      description = "How much the rehearsal counts, where the drawings count 1." + STANDARD_VALUE)
  private double keep = STANDARD.keep();

  @Option(
      names = "--anchor",
      paramLabel = "X",
      description =
          "How strongly each step draws the weights back to the old ones." + STANDARD_VALUE)
  private double anchor = STANDARD.anchor();

  @Option(
      names = "--blend",
      paramLabel = "X",
      description =
          "How far to go from the old weights to the tuned ones in the end, up to 1."
              + STANDARD_VALUE)
  private double blend = STANDARD.blend();

  @Option(
      names = "--variation",
      paramLabel = "X",
      description = "How much your drawings are varied, from 0 to 1." + STANDARD_VALUE)
  private double variation = STANDARD.variation();

  @Option(names = "--seed", paramLabel = "N", description = "Decides all chance. Standard: 1.")
  private long seed = STANDARD.seed();

  FineTuningRecipe recipe() {
    boolean head = freeze != null;
    double highest =
        rate != null ? rate : head ? FineTuningRecipe.HEAD_ONLY.rate() : STANDARD.rate();
    try {
      return new FineTuningRecipe(
          steps, batch, rehearsed, highest, trust, keep, anchor, blend, head, variation, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
