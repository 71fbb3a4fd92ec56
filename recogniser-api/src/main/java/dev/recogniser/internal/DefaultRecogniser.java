package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Field;
import dev.recogniser.Glyph;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Limits;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.internal.explain.Occlusion;
import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Segments, normalises, infers in batches and decodes; explains what it has read. */
public final class DefaultRecogniser implements Recogniser {

  /** How many sets of options are remembered: more than an application asks for in turns. */
  private static final int REMEMBERED = 64;

  private final InferenceEngine engine;
  private final BackendChoice backend;
  private final Setup setup;
  private final Divider divider;
  private final Batches batches;
  private final Memo<ReadingOptions, Reader> readers;
  private final Reader standard;
  private final Gate gate;

  /**
   * What was chosen for a recogniser.
   *
   * @param segmenter finds characters
   * @param options what it expects and tells, unless a call says otherwise
   * @param languages finds a language by its id, or with null the only one
   * @param limits how much a call takes on
   * @param clock nanoseconds from any origin
   */
  public record Setup(
      Segmenter segmenter,
      ReadingOptions options,
      Function<@Nullable String, Languages.Found> languages,
      Limits limits,
      LongSupplier clock) {

    /** As if nothing had been chosen but how characters are found, and no language were there. */
    public static Setup with(Segmenter segmenter) {
      return new Setup(
          segmenter,
          ReadingOptions.standard(),
          id -> Languages.none("None was looked for."),
          Limits.standard(),
          System::nanoTime);
    }

    /** The same with other options. */
    public Setup with(ReadingOptions others) {
      return new Setup(segmenter, others, languages, limits, clock);
    }

    /** The same, held to limits by a clock. */
    public Setup within(Limits most, LongSupplier nanoseconds) {
      return new Setup(segmenter, options, languages, most, nanoseconds);
    }
  }

  /**
   * Takes over an opened engine.
   *
   * @param engine closed with the recogniser
   * @throws dev.recogniser.OptionException if the setup's options do not suit the model
   */
  public DefaultRecogniser(InferenceEngine engine, BackendChoice backend, Setup setup) {
    this.engine = engine;
    this.backend = backend;
    this.setup = setup;
    this.divider = new Divider(setup.segmenter());
    ModelInfo model = engine.info().model();
    Memo<Optional<String>, Languages.Found> languages =
        new Memo<>(id -> setup.languages().apply(id.orElse(null)), REMEMBERED);
    this.readers =
        new Memo<>(
            options -> Reader.of(options, model, languages.get(options.language())), REMEMBERED);
    this.standard = readers.get(setup.options());
    this.batches = new Batches(engine, standard.transcriber().decoder());
    this.gate = new Gate(engine::close);
  }

  @Override
  public List<Recognition> recognise(List<Drawing> drawings, ReadingOptions options) {
    List<Drawing> wanted = List.copyOf(requireNonNull(drawings, "drawings"));
    Reader reader = readers.get(requireNonNull(options, "options"));
    Turning turning = new Turning(options.orientation());
    return gate.call(
        () -> {
          Guard guard = start();
          List<Page> pages =
              wanted.stream()
                  .flatMap(each -> turning.turned(each).stream())
                  .map(each -> page(each, reader, guard))
                  .toList();
          return turning.clearest(read(pages, guard));
        });
  }

  @Override
  public Map<String, Recognition> recognise(Drawing drawing, List<Field> fields) {
    Form form = new Form(drawing, fields, setup.options(), readers::get);
    return gate.call(
        () -> {
          Guard guard = start();
          return form.byName(read(form.pages(divider, guard), guard));
        });
  }

  private Guard start() {
    return Guard.start(setup.limits(), setup.clock());
  }

  private Page page(Drawing drawing, Reader reader, Guard guard) {
    guard.drawing(drawing);
    return new Page(divider.lattices(drawing, guard), reader);
  }

  private List<Recognition> read(List<Page> pages, Watch watch) {
    Looks looks = new Looks(batches, pages, watch);
    return pages.stream().map(page -> recognition(page, looks, watch)).toList();
  }

  private Recognition recognition(Page page, Looks looks, Watch watch) {
    Transcript transcript = new Transcript(page.reader(), this);
    for (Lattice line : page.lines()) {
      watch.check();
      transcript.add(line, looks.next(line));
    }
    return transcript.recognition();
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(requireNonNull(glyphs, "glyphs"));
    Decoder decoder = standard.transcriber().decoder();
    return gate.call(
        () ->
            batches.look(wanted, false, start()).stream()
                .map(look -> decoder.alone(look.logProbabilities(), look.nonCharacter()))
                .toList());
  }

  @Override
  public Explainer explainer(Explainer.Method method) {
    return new DefaultExplainer(
        this,
        gate,
        switch (requireNonNull(method, "method")) {
          case GRAD_CAM -> new GradCam(engine, head());
          case OCCLUSION -> new Occlusion(engine);
        });
  }

  private Head head() {
    return engine
        .info()
        .head()
        .orElseThrow(
            () ->
                new ModelException(
                    "Grad-CAM needs the layers from the model's features to its scores, and the"
                        + " backend '"
                        + backend.id()
                        + "' does not know them for this model. Take Explainer.Method.OCCLUSION,"
                        + " which asks nothing of the model."));
  }

  @Override
  public LanguageChoice language() {
    return standard.language();
  }

  @Override
  public ReadingOptions options() {
    return setup.options();
  }

  @Override
  public BackendChoice backend() {
    return backend;
  }

  @Override
  public ModelInfo model() {
    return engine.info().model();
  }

  @Override
  public void close() {
    gate.close();
  }
}
