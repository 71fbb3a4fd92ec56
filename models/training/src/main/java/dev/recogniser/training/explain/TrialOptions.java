package dev.recogniser.training.explain;

import dev.recogniser.training.cli.Converters.PositiveConverter;
import picocli.CommandLine.Option;

/** What is evaluated, and how thoroughly. */
final class TrialOptions {

  @Option(
      names = "--count",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "At most the first N of them that have ink. Standard: 1000.")
  int count = 1000;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      converter = MethodChoice.Converter.class,
      description = "grad-cam, occlusion or all. Standard: all.")
  MethodChoice method = MethodChoice.ALL;

  @Option(
      names = "--random-orders",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Random orders of each glyph's ink. Standard: 20.")
  int randomOrders = 20;

  @Option(
      names = "--steps",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Steps in which all ink goes or comes. Standard: 24.")
  int steps = 24;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Samples drawn for the intervals. Standard: 2000.")
  int bootstrap = 2000;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Of all random numbers. Standard: 1.")
  long seed = 1;
}
