package dev.recogniser.training.cli;

import dev.recogniser.Alphabet;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.Recogniser;
import dev.recogniser.RecogniserBuilder;
import dev.recogniser.training.cli.Converters.PositiveConverter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which recogniser is evaluated. */
public final class RecogniserOptions {

  private static final Alphabet WITH_MARKS = Alphabet.ALPHANUMERIC.and(Alphabet.MARKS);

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

  @Option(names = "--no-context", description = "Read each glyph alone, whatever its neighbours.")
  private boolean noContext;

  @Option(
      names = "--language",
      paramLabel = "ID",
      description =
          "Language whose words are expected; none for none. Standard: that on the class path.")
  private @Nullable String language;

  @Option(names = "--marks", description = "Read the marks that the model knows, too.")
  private boolean marks;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Read texts of this format alone, such as '[A-Z]{2}[0-9]{4}'.")
  private @Nullable String format;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Read texts of this file alone: UTF-8, a text on each line.")
  private @Nullable Path lexicon;

  @Option(
      names = "--preferred",
      description = "Only prefer the lexicon's words: other texts may be read, too.")
  private boolean preferred;

  /** Makes the options; picocli sets them. */
  public RecogniserOptions() {}

  /**
   * Opens it with all 62 labels and all their probabilities, and with marks if they are asked for.
   *
   * @return a recogniser, to be closed by the caller
   * @throws dev.recogniser.RecogniserException if model or backend are not there or unfit
   */
  public Recogniser open() {
    return model == null ? builder().build() : open(model);
  }

  /**
   * Opens it in the same way, but with a certain model.
   *
   * @param file a model file
   * @return a recogniser, to be closed by the caller
   * @throws dev.recogniser.RecogniserException if model or backend are not there or unfit
   */
  public Recogniser open(Path file) {
    return builder().model(file).build();
  }

  private RecogniserBuilder builder() {
    RecogniserBuilder builder =
        Recogniser.builder()
            .alphabet(marks ? WITH_MARKS : Alphabet.ALPHANUMERIC)
            .candidates(WITH_MARKS.labels().size())
            .alternatives(1)
            .context(!noContext)
            .threads(threads);
    if (language != null) {
      builder.language(language);
    }
    if (format != null) {
      builder.format(Format.parse(format));
    }
    if (lexicon != null) {
      Lexicon texts = Lexicon.read(lexicon);
      builder.lexicon(preferred ? texts.preferred() : texts);
    }
    return backend == null ? builder : builder.backend(backend);
  }

  /**
   * Whether words are to be preferred that nobody named.
   *
   * @return whether it was said of no lexicon
   */
  public boolean prefersNothing() {
    return preferred && lexicon == null;
  }

  /**
   * Whether texts are expected.
   *
   * @return whether a format or a lexicon was given
   */
  public boolean expects() {
    return format != null || lexicon != null;
  }

  /**
   * Whether marks are read.
   *
   * @return whether they were asked for
   */
  public boolean marks() {
    return marks;
  }

  /**
   * The model file.
   *
   * @return empty for the model on the class path
   */
  public Optional<Path> model() {
    return Optional.ofNullable(model);
  }

  /**
   * How the model is called in the report.
   *
   * @return its file's name, or that it is on the class path
   */
  public String modelName() {
    return model == null ? "class path" : String.valueOf(model.getFileName());
  }
}
