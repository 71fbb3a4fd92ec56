package dev.recogniser.internal;

import dev.recogniser.BackendChoice;
import dev.recogniser.Classification;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segmenter;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.spi.InferenceEngine;
import java.util.List;

/** The recogniser. */
public final class DefaultRecogniser implements Recogniser {
  public DefaultRecogniser(
      Segmenter segmenter, InferenceEngine engine, Decoder decoder, BackendChoice choice) {}

  @Override
  public List<Recognition> recognise(List<Drawing> drawings) {
    throw new UnsupportedOperationException("to be written");
  }

  @Override
  public List<Classification> classify(List<Glyph> glyphs) {
    throw new UnsupportedOperationException("to be written");
  }

  @Override
  public BackendChoice backend() {
    throw new UnsupportedOperationException("to be written");
  }

  @Override
  public ModelInfo model() {
    throw new UnsupportedOperationException("to be written");
  }

  @Override
  public void close() {}
}
