package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.DefaultRecogniser;
import dev.recogniser.internal.resolve.Backends;
import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.internal.resolve.Models;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.Model;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of a recogniser; every one has a sensible standard. What is expected and told here is so
 * unless a call has {@link ReadingOptions} of its own. Not for sharing between threads.
 *
 * <p>The backend is chosen by {@link #backend}, else by the system property {@code
 * recogniser.backend}, else by the environment variable {@code RECOGNISER_BACKEND}, else the
 * preferred one that opens. One that was named never falls back to another.
 */
public final class RecogniserBuilder {

  /** In place of a language: expect no words. */
  public static final String NO_LANGUAGE = "none";

  private @Nullable String backend;
  private @Nullable ClassLoader classLoader;
  private @Nullable Path modelFile;
  private @Nullable String modelId;
  private Device device = Device.cpu();
  private int threads = 1;
  private Segmenter segmenter = Segmenter.standard();
  private ReadingOptions options = ReadingOptions.standard();
  private Limits limits = Limits.standard();

  RecogniserBuilder() {}

  /**
   * Names the backend.
   *
   * @param id its short name, such as {@code onnx}
   * @return this builder
   */
  public RecogniserBuilder backend(String id) {
    backend = requireNonNull(id, "id");
    return this;
  }

  /**
   * Says where to look for backends and models, instead of the thread's context class loader and
   * the library's own.
   *
   * @param loader the class loader
   * @return this builder
   */
  public RecogniserBuilder classLoader(ClassLoader loader) {
    classLoader = requireNonNull(loader, "loader");
    return this;
  }

  /**
   * Names the model among those on the class path. Standard: the only one, or {@code emnist}.
   *
   * @param id the model's id
   * @return this builder
   */
  public RecogniserBuilder model(String id) {
    modelId = requireNonNull(id, "id");
    modelFile = null;
    return this;
  }

  /**
   * Names a model file.
   *
   * @param file an ONNX file within the model contract
   * @return this builder
   */
  public RecogniserBuilder model(Path file) {
    modelFile = requireNonNull(file, "file");
    modelId = null;
    return this;
  }

  /**
   * Says where to compute. Standard: the CPU.
   *
   * @param where the CPU, a certain GPU, or the best there is
   * @return this builder
   */
  public RecogniserBuilder device(Device where) {
    device = requireNonNull(where, "where");
    return this;
  }

  /**
   * Says how many threads one call may use inside the engine. Standard: 1, so that an application's
   * own threads decide. More than there are processors are not used; {@link BackendChoice#threads}
   * tells the effective number.
   *
   * @param count at least 1
   * @return this builder
   * @throws IllegalArgumentException if the count is not positive
   */
  public RecogniserBuilder threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Give at least one for threads, not " + count + ".");
    }
    threads = count;
    return this;
  }

  /**
   * Says how characters are found. Standard: {@link Segmenter#standard()}.
   *
   * @param finder the segmenter, called by many threads
   * @return this builder
   */
  public RecogniserBuilder segmenter(Segmenter finder) {
    segmenter = requireNonNull(finder, "finder");
    return this;
  }

  /**
   * Says which labels there may be. Standard: all of the model's; but of a model that knows all of
   * {@link Alphabet#ALPHANUMERIC} not the {@link Alphabet#MARKS}, which it then reads as little as
   * anything else that is neither letter nor digit.
   *
   * @param allowed the labels allowed; {@link #build} refuses it if the model knows none of them,
   *     or lacks a mark among them
   * @return this builder
   */
  public RecogniserBuilder alphabet(Alphabet allowed) {
    options = options.alphabet(allowed);
    return this;
  }

  /**
   * Says what the whole text of a drawing may be. Standard: anything. A text that the format
   * forbids is not returned; {@link Recognition#fit} says how well it fits.
   *
   * @param texts the texts allowed; {@link #build} refuses it if the model can read none of them
   * @return this builder
   */
  public RecogniserBuilder format(Format texts) {
    options = options.format(texts);
    return this;
  }

  /**
   * Says of which texts a drawing says one. Standard: any. A text that is not among them is not
   * returned; {@link Recognition#fit} says how well it fits.
   *
   * @param texts the texts allowed; {@link #build} refuses them if the model can read none
   * @return this builder
   */
  public RecogniserBuilder lexicon(Lexicon texts) {
    options = options.lexicon(texts);
    return this;
  }

  /**
   * Says how many candidates a character gets at most. Standard: 5.
   *
   * @param most at least 1; fewer are given where fewer labels are allowed
   * @return this builder
   * @throws IllegalArgumentException if the number is not positive
   */
  public RecogniserBuilder candidates(int most) {
    options = options.candidates(most);
    return this;
  }

  /**
   * Rejects uncertain characters: those whose {@link Classification#certainty}, in their context,
   * is below a threshold. Standard: 0, which rejects none.
   *
   * @param certainty the threshold, in [0, 1]
   * @return this builder
   * @throws IllegalArgumentException if it lies outside
   */
  public RecogniserBuilder rejectBelow(double certainty) {
    options = options.rejectBelow(certainty);
    return this;
  }

  /**
   * Says whether characters keep what the network saw in them, so that {@link Explainer} need not
   * look again. Standard: no; then explaining a character takes as long as reading it. So does a
   * character of a line whose maps would be more than what is left of 64 MB for a call: there are
   * 650 of them with the standard model, two or three for each character.
   *
   * @param keep true to keep the feature maps: 100 kB a character with the standard model
   * @return this builder
   */
  public RecogniserBuilder explanations(boolean keep) {
    options = options.explanations(keep);
    return this;
  }

  /**
   * Says whether a character's neighbours count: its size beside theirs, their kinds, and the word
   * that they make. Standard: yes. Without, each character is what its glyph alone looks most like;
   * how lines are divided into characters is decided in the same way.
   *
   * @param neighbours false to read each glyph alone
   * @return this builder
   */
  public RecogniserBuilder context(boolean neighbours) {
    options = options.context(neighbours);
    return this;
  }

  /**
   * Names the language whose words are expected, among those on the class path. Standard: the only
   * one there; none if there are several. What the ink says clearly is read as it stands, a word or
   * not.
   *
   * @param id its short name, such as {@code en}; {@link #NO_LANGUAGE} for none
   * @return this builder
   */
  public RecogniserBuilder language(String id) {
    options = options.language(id);
    return this;
  }

  /**
   * Says how many readings a word and a line get at most, the best one counted. Standard: 3. Of
   * many on a long line fewer are found.
   *
   * @param most at least 1
   * @return this builder
   * @throws IllegalArgumentException if the number is not positive
   */
  public RecogniserBuilder alternatives(int most) {
    options = options.alternatives(most);
    return this;
  }

  /**
   * Says how drawings are turned before they are read. Standard: {@link Orientation#UPRIGHT}, as
   * they are; {@link ReadingOptions#orientation(Orientation)} tells more.
   *
   * @param turn the turn, or {@link Orientation#AUTO} to find it in the writing
   * @return this builder
   */
  public RecogniserBuilder orientation(Orientation turn) {
    options = options.orientation(turn);
    return this;
  }

  /**
   * Sets how strictly an image is judged to be writing or not. Standard: {@link
   * WritingCheck#CAREFUL}.
   *
   * @param level how strictly
   * @return this builder
   */
  public RecogniserBuilder writingCheck(WritingCheck level) {
    options = options.writingCheck(level);
    return this;
  }

  /**
   * Says how much the recogniser takes on. Standard: {@link Limits#standard()}.
   *
   * @param most the limits of a drawing, and of a call's time
   * @return this builder
   */
  public RecogniserBuilder limits(Limits most) {
    limits = requireNonNull(most, "most");
    return this;
  }

  /**
   * Opens the recogniser.
   *
   * @return a recogniser, to be closed by the caller
   * @throws BackendException if the backend or device is not there; the message says what is
   * @throws ModelException if the model is not found, damaged or outside the contract
   * @throws OptionException if the model knows no label of the alphabet, or lacks a mark of it, or
   *     the language is not found
   */
  public Recogniser build() {
    Model model = Models.find(classLoader, modelId, modelFile);
    Backends.Opened opened =
        Backends.find(classLoader).open(backend, model, new EngineOptions(device, threads));
    try {
      List<String> labels = opened.engine().info().model().labels();
      return new DefaultRecogniser(
          opened.engine(),
          opened.choice(),
          new DefaultRecogniser.Setup(
              segmenter,
              options,
              id -> Languages.find(classLoader, id, labels),
              limits,
              System::nanoTime));
    } catch (RuntimeException e) {
      opened.engine().close();
      throw e;
    }
  }
}
