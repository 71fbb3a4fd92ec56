package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Glyph;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Limits;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.internal.explain.Occlusion;
import dev.recogniser.internal.resolve.Languages;
import dev.recogniser.internal.segment.GivenLattice;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.internal.segment.StandardSegmenter;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Segments, normalises, infers in batches and decodes; explains what it has read. */
public final class DefaultRecogniser implements Recogniser {

  /** How many sets of options are remembered: more than an application asks for in turns. */
  private static final int REMEMBERED = 64;

  private final InferenceEngine engine;
  private final BackendChoice backend;
  private final Setup setup;
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
    return gate.call(() -> recognise(wanted, reader, Guard.start(setup.limits(), setup.clock())));
  }

  private List<Recognition> recognise(List<Drawing> drawings, Reader reader, Guard guard) {
    List<List<Lattice>> lattices =
        drawings.stream().map(drawing -> lattices(drawing, guard)).toList();
    // Feature maps are large: those of a line that were not chosen go before the next is looked at.
    Iterator<Batches.Look> looks =
        reader.explanations()
            ? Collections.emptyIterator()
            : batches
                .look(glyphs(lattices.stream().flatMap(List::stream)), false, guard)
                .iterator();
    return lattices.stream().map(lines -> recognition(lines, looks, reader, guard)).toList();
  }

  private static List<Glyph> glyphs(Stream<Lattice> lattices) {
    return lattices
        .flatMap(lattice -> lattice.hypotheses().stream())
        .map(Hypothesis::glyph)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Lattice> lattices(Drawing drawing, Guard guard) {
    guard.drawing(drawing);
    if (setup.segmenter() instanceof StandardSegmenter finder) {
      return finder.lattices(drawing, guard);
    }
    List<Segment> segments =
        requireNonNull(setup.segmenter().segment(drawing), "the segmenter's result");
    guard.characters(segments.size());
    return GivenLattice.of(drawing, segments);
  }

  private Recognition recognition(
      List<Lattice> lattices, Iterator<Batches.Look> looks, Reader reader, Watch watch) {
    Transcript transcript = new Transcript(reader, this);
    for (Lattice lattice : lattices) {
      watch.check();
      Iterator<Batches.Look> its =
          reader.explanations()
              ? batches.look(glyphs(Stream.of(lattice)), true, watch).iterator()
              : looks;
      List<Batches.@Nullable Look> ofLine = new ArrayList<>(lattice.hypotheses().size());
      for (Hypothesis hypothesis : lattice.hypotheses()) {
        ofLine.add(hypothesis.glyph() == null ? null : its.next());
      }
      transcript.add(lattice, ofLine);
    }
    return transcript.recognition();
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(requireNonNull(glyphs, "glyphs"));
    Decoder decoder = standard.transcriber().decoder();
    return gate.call(
        () ->
            batches.look(wanted, false, Guard.start(setup.limits(), setup.clock())).stream()
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
