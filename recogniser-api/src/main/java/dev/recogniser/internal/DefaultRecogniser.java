package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Glyph;
import dev.recogniser.LanguageChoice;
import dev.recogniser.Limits;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.RecognisedLine;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.internal.explain.Occlusion;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.ReadingStatistics;
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
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Segments, normalises, infers in batches and decodes; explains what it has read. */
public final class DefaultRecogniser implements Recogniser {

  private final Segmenter segmenter;
  private final InferenceEngine engine;
  private final Decoder decoder;
  private final Batches batches;
  private final Transcriber transcriber;
  private final LanguageChoice language;
  private final boolean explanations;
  private final BackendChoice backend;
  private final Gate gate;
  private final Limits limits;
  private final LongSupplier clock;

  /**
   * Takes over an opened engine.
   *
   * @param engine closed with the recogniser
   * @param options what else was chosen
   */
  public DefaultRecogniser(
      Segmenter segmenter,
      InferenceEngine engine,
      Decoder decoder,
      BackendChoice backend,
      Options options) {
    this.segmenter = segmenter;
    this.engine = engine;
    this.decoder = decoder;
    this.batches = new Batches(engine, decoder);
    this.transcriber =
        new Transcriber(
            new LineReader(
                ReadingStatistics.standard(),
                decoder.labels(),
                decoder.allowed(),
                options.language().model().orElse(null)),
            decoder,
            options.context(),
            options.alternatives());
    this.language = options.language().choice();
    this.explanations = options.explanations();
    this.backend = backend;
    this.limits = options.limits();
    this.clock = options.clock();
    this.gate = new Gate(engine::close);
  }

  /**
   * What a recogniser does beside reading.
   *
   * @param context whether characters are read among their neighbours
   * @param alternatives how many readings of a word and a line are given at most
   * @param language whose words are expected
   * @param explanations whether characters keep their feature maps
   * @param limits how much a call takes on
   * @param clock nanoseconds from any origin
   */
  public record Options(
      boolean context,
      int alternatives,
      Languages.Found language,
      boolean explanations,
      Limits limits,
      LongSupplier clock) {

    /** As if nothing had been chosen, and no language were there. */
    public static Options standard() {
      return new Options(
          true,
          1,
          Languages.none("None was looked for."),
          false,
          Limits.standard(),
          System::nanoTime);
    }

    /** The same, with feature maps kept or not. */
    public Options withExplanations(boolean kept) {
      return new Options(context, alternatives, language, kept, limits, clock);
    }

    /** The same, held to limits by a clock. */
    public Options within(Limits most, LongSupplier nanoseconds) {
      return new Options(context, alternatives, language, explanations, most, nanoseconds);
    }
  }

  @Override
  public List<Recognition> recognise(List<Drawing> drawings) {
    List<Drawing> wanted = List.copyOf(requireNonNull(drawings, "drawings"));
    return gate.call(() -> recognise(wanted, Guard.start(limits, clock)));
  }

  private List<Recognition> recognise(List<Drawing> drawings, Guard guard) {
    List<List<Lattice>> lattices =
        drawings.stream().map(drawing -> lattices(drawing, guard)).toList();
    // Feature maps are large: those of a line that were not chosen go before the next is looked at.
    Iterator<Batches.Look> looks =
        explanations
            ? Collections.emptyIterator()
            : batches
                .look(glyphs(lattices.stream().flatMap(List::stream)), false, guard)
                .iterator();
    return lattices.stream().map(lines -> recognition(lines, looks, guard)).toList();
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
    if (segmenter instanceof StandardSegmenter standard) {
      return standard.lattices(drawing, guard);
    }
    List<Segment> segments = requireNonNull(segmenter.segment(drawing), "the segmenter's result");
    guard.characters(segments.size());
    return GivenLattice.of(drawing, segments);
  }

  private Recognition recognition(
      List<Lattice> lattices, Iterator<Batches.Look> looks, Watch watch) {
    List<RecognisedLine> lines = new ArrayList<>(lattices.size());
    List<Box> leftOut = new ArrayList<>();
    for (Lattice lattice : lattices) {
      watch.check();
      Iterator<Batches.Look> its =
          explanations ? batches.look(glyphs(Stream.of(lattice)), true, watch).iterator() : looks;
      List<Batches.@Nullable Look> ofLine = new ArrayList<>(lattice.hypotheses().size());
      for (Hypothesis hypothesis : lattice.hypotheses()) {
        ofLine.add(hypothesis.glyph() == null ? null : its.next());
      }
      transcriber.read(lattice, ofLine, lines.size(), this, leftOut::add).ifPresent(lines::add);
    }
    return Recognition.of(lines, leftOut, language);
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(requireNonNull(glyphs, "glyphs"));
    return gate.call(
        () ->
            batches.look(wanted, false, Guard.start(limits, clock)).stream()
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
    return language;
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
