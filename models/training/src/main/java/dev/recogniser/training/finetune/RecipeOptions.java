package dev.recogniser.training.finetune;

import dev.recogniser.training.cli.Converters.FractionConverter;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to fine-tune, where not as {@link FineTuningRecipe#STANDARD} says. */
final class RecipeOptions {

  /** What can be frozen. */
  enum Freeze {
    /** All layers before the head. */
    trunk
  }

  @Option(
      names = "--freeze",
      paramLabel = "trunk",
      description = "Let only the head learn: all layers before it stay as they are.")
  private @Nullable Freeze freeze;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "How often the weights are changed. Standard: " + FineTuningRecipe.STEPS + ".")
  private int steps = FineTuningRecipe.STEPS;

  @Option(
      names = "--rate",
      paramLabel = "R",
      converter = FractionConverter.class,
      description =
          "The learning rate at its highest. Standard: "
              + FineTuningRecipe.RATE
              + ", with --freeze trunk "
              + FineTuningRecipe.HEAD_RATE
              + ".")
  private @Nullable Double rate;

  @Option(names = "--seed", paramLabel = "N", description = "Decides all chance. Standard: 1.")
  private long seed = 1;

  FineTuningRecipe recipe() {
    FineTuningRecipe standard =
        freeze == null ? FineTuningRecipe.STANDARD : FineTuningRecipe.HEAD_ONLY;
    return standard.withSteps(steps).withRate(rate == null ? standard.rate() : rate).withSeed(seed);
  }
}
