package dev.recogniser.bench;

import dev.recogniser.bench.run.Choice;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what to measure. */
final class ChoiceOptions {

  @Option(
      names = "--quick",
      description =
          "End in 3 minutes: characters with the model emnist, two forks of each benchmark.")
  boolean quick;

  @Option(
      names = "--reading",
      description =
          "Only what reading in context costs: with it and without, its search, its language.")
  boolean reading;

  @Option(
      names = "--backends",
      split = ",",
      paramLabel = "ID",
      description = "Which backends, such as onnx,djl,dl4j; otherwise all.")
  List<String> backends = List.of();

  @Option(
      names = "--devices",
      split = ",",
      paramLabel = "DEVICE",
      description = "Which devices, such as cpu,cuda:0; otherwise cpu.")
  List<String> devices = List.of();

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      description = "Which models: emnist, emnist-small, or files; otherwise both.")
  List<String> models = List.of();

  @Option(
      names = "--batches",
      split = ",",
      paramLabel = "N",
      description = "Batch sizes of glyphs; otherwise 1,8,32,256 (quick: 1,32).")
  List<Integer> batches = List.of();

  @Option(
      names = "--callers",
      split = ",",
      paramLabel = "N",
      description = "How many threads call at once; otherwise 1,2,4,8 (quick: 2,8).")
  List<Integer> callers = List.of();

  @Option(
      names = "--engine-threads",
      split = ",",
      paramLabel = "N",
      description = "How many threads an engine uses; otherwise 1,all (quick: 1).")
  List<String> engineThreads = List.of();

  Choice choice() {
    return new Choice(quick, reading, backends, devices, models, batches, callers, engineThreads);
  }
}
