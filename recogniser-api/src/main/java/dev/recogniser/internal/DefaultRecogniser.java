package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Glyph;
import dev.recogniser.Limits;
import dev.recogniser.ModelException;
import dev.recogniser.ModelInfo;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.internal.explain.Occlusion;
import dev.recogniser.internal.segment.StandardSegmenter;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Segments, normalises, infers in batches and decodes; explains what it has read. */
public final class DefaultRecogniser implements Recogniser {

  private final Segmenter segmenter;
  private final InferenceEngine engine;
  private final Batches batches;
  private final boolean explanations;
  private final BackendChoice backend;
  private final Gate gate;
  private final Limits limits;
  private final LongSupplier clock;

  /**
   * Takes over an opened engine, with the standard limits.
   *
   * @param engine closed with the recogniser
   * @param explanations whether characters keep their feature maps
   */
  public DefaultRecogniser(
      Segmenter segmenter,
      InferenceEngine engine,
      Decoder decoder,
      BackendChoice backend,
      boolean explanations) {
    this(segmenter, engine, decoder, backend, explanations, Limits.standard(), System::nanoTime);
  }

  /**
   * Takes over an opened engine.
   *
   * @param engine closed with the recogniser
   * @param explanations whether characters keep their feature maps
   * @param limits how much a call takes on
   * @param clock nanoseconds from any origin
   */
  public DefaultRecogniser(
      Segmenter segmenter,
      InferenceEngine engine,
      Decoder decoder,
      BackendChoice backend,
      boolean explanations,
      Limits limits,
      LongSupplier clock) {
    this.limits = limits;
    this.clock = clock;
    this.segmenter = segmenter;
    this.engine = engine;
    this.batches = new Batches(engine, decoder);
    this.explanations = explanations;
    this.backend = backend;
    this.gate = new Gate(engine::close);
  }

  @Override
  public List<Recognition> recognise(List<Drawing> drawings) {
    List<Drawing> wanted = List.copyOf(requireNonNull(drawings, "drawings"));
    return gate.call(
        () -> {
          Guard guard = Guard.start(limits, clock);
          List<List<Segment>> segments = wanted.stream().map(d -> segment(d, guard)).toList();
          List<Segment> all = segments.stream().flatMap(List::stream).toList();
          List<Glyph> glyphs = all.stream().map(Segment::glyph).toList();
          return recognitions(segments, glyphs, batches.read(glyphs, explanations, guard));
        });
  }

  private List<Segment> segment(Drawing drawing, Guard guard) {
    guard.drawing(drawing);
    List<Segment> segments =
        segmenter instanceof StandardSegmenter standard
            ? standard.segment(drawing, guard)
            : segmenter.segment(drawing);
    guard.characters(segments.size());
    return segments;
  }

  private List<Recognition> recognitions(
      List<List<Segment>> segments, List<Glyph> glyphs, List<Batches.Reading> readings) {
    List<Recognition> recognitions = new ArrayList<>(segments.size());
    int next = 0;
    for (List<Segment> ofDrawing : segments) {
      List<RecognisedCharacter> characters = new ArrayList<>(ofDrawing.size());
      for (Segment segment : ofDrawing) {
        Batches.Reading reading = readings.get(next);
        characters.add(
            new RecognisedCharacter(segment, glyphs.get(next), reading.classification())
                .readBy(this, reading.features()));
        next++;
      }
      recognitions.add(new Recognition(characters));
    }
    return List.copyOf(recognitions);
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(requireNonNull(glyphs, "glyphs"));
    return gate.call(
        () -> {
          Guard guard = Guard.start(limits, clock);
          return batches.read(wanted, false, guard).stream()
              .map(Batches.Reading::classification)
              .toList();
        });
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
