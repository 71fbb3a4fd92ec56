package dev.recogniser.examples.cli;

import dev.recogniser.Alphabet;
import dev.recogniser.Device;
import dev.recogniser.OptionException;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that a recogniser is opened with; null where one is not given. */
final class RecogniserOptions {

  @Option(
      names = "--backend",
      paramLabel = "ID",
      description = "The inference backend; standard: the preferred one of --backends.")
  private @Nullable String backend;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "An ONNX model file; standard: the EMNIST model.")
  private @Nullable Path model;

  @Option(
      names = "--alphabet",
      paramLabel = "CHARS",
      description = "Read only these characters, such as 0-9A-F; standard: all but marks.")
  private @Nullable String alphabet;

  @Option(
      names = "--marks",
      description = "Read marks such as . and ? too, with a model that knows them.")
  private boolean marks;

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "Show K candidates a character (in JSON: 5, unless told).")
  private @Nullable Integer top;

  @Option(
      names = "--reject-below",
      paramLabel = "P",
      description = "Reject characters that are less certain than P, from 0 to 1.")
  private @Nullable Double rejectBelow;

  @Option(
      names = "--device",
      paramLabel = "D",
      description = "Where to compute: cpu (standard), cuda:0 or auto.")
  private @Nullable String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads the engine uses; standard: 1.")
  private @Nullable Integer threads;

  /** Whether candidates were asked for. */
  boolean wantsCandidates() {
    return top != null;
  }

  /**
   * Opens a recogniser.
   *
   * @param reading how lines are read
   * @param explanations whether what it reads is to be explained
   * @throws ParameterException if an option's value is wrong in itself
   * @throws dev.recogniser.RecogniserException if it does not go with the model or the machine
   */
  Recogniser open(CommandLine line, ReadingOptions reading, boolean explanations) {
    RecogniserBuilder builder = Recogniser.builder().explanations(explanations);
    try {
      configure(builder);
      reading.configure(builder);
    } catch (OptionException | IllegalArgumentException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
    return builder.build();
  }

  private void configure(RecogniserBuilder builder) {
    if (backend != null) {
      builder.backend(backend);
    }
    if (model != null) {
      builder.model(model);
    }
    if (alphabet != null || marks) {
      Alphabet read = alphabet == null ? Alphabet.ALPHANUMERIC : Alphabet.ofRanges(alphabet);
      builder.alphabet(marks ? read.and(Alphabet.MARKS) : read);
    }
    if (top != null) {
      builder.candidates(top);
    }
    if (rejectBelow != null) {
      builder.rejectBelow(rejectBelow);
    }
    if (device != null) {
      builder.device(Device.parse(device));
    }
    if (threads != null) {
      builder.threads(threads);
    }
  }
}
