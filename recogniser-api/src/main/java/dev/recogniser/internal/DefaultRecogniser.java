package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;

/** Segments, normalises, infers in batches and decodes. */
public final class DefaultRecogniser implements Recogniser {

  private final Segmenter segmenter;
  private final Batches batches;
  private final BackendChoice backend;
  private final ModelInfo model;
  private final Gate gate;

  /**
   * Takes over an opened engine.
   *
   * @param engine closed with the recogniser
   */
  public DefaultRecogniser(
      Segmenter segmenter, InferenceEngine engine, Decoder decoder, BackendChoice backend) {
    this.segmenter = segmenter;
    this.batches = new Batches(engine, decoder);
    this.backend = backend;
    this.model = engine.info().model();
    this.gate = new Gate(engine::close);
  }

  @Override
  public List<Recognition> recognise(List<Drawing> drawings) {
    List<Drawing> wanted = List.copyOf(requireNonNull(drawings, "drawings"));
    return gate.call(
        () -> {
          List<List<Segment>> segments = wanted.stream().map(segmenter::segment).toList();
          List<Segment> all = segments.stream().flatMap(List::stream).toList();
          List<Glyph> glyphs = all.stream().map(segment -> Glyph.of(segment.ink())).toList();
          return recognitions(segments, glyphs, batches.classify(glyphs));
        });
  }

  private static List<Recognition> recognitions(
      List<List<Segment>> segments, List<Glyph> glyphs, List<Classification> classifications) {
    List<Recognition> recognitions = new ArrayList<>(segments.size());
    int next = 0;
    for (List<Segment> ofDrawing : segments) {
      List<RecognisedCharacter> characters = new ArrayList<>(ofDrawing.size());
      for (Segment segment : ofDrawing) {
        characters.add(
            new RecognisedCharacter(segment, glyphs.get(next), classifications.get(next)));
        next++;
      }
      recognitions.add(new Recognition(characters));
    }
    return List.copyOf(recognitions);
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(requireNonNull(glyphs, "glyphs"));
    return gate.call(() -> batches.classify(wanted));
  }

  @Override
  public BackendChoice backend() {
    return backend;
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public void close() {
    gate.close();
  }
}
