package dev.recogniser.training.evaluate;

import dev.recogniser.Alphabet;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.Converters.PositiveConverter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which recogniser is evaluated. */
final class RecogniserOptions {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Model file. Standard: the model on the class path.")
  private @Nullable Path model;

  @Option(
      names = "--backend",
      paramLabel = "ID",
      description = "Inference backend, such as onnx. Standard: the preferred one.")
  private @Nullable String backend;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Threads of the backend. Standard: 1.")
  private int threads = 1;

  /** Opens it with all 62 labels and all their probabilities. */
  Recogniser open() {
    RecogniserBuilder builder =
        Recogniser.builder()
            .alphabet(Alphabet.ALPHANUMERIC)
            .candidates(LabelIndex.CLASSES)
            .threads(threads);
    if (model != null) {
      builder.model(model);
    }
    if (backend != null) {
      builder.backend(backend);
    }
    return builder.build();
  }

  /** How the model is called in the report. */
  String modelName() {
    return model == null ? "class path" : String.valueOf(model.getFileName());
  }
}
