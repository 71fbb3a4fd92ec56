package dev.recogniser.bench.measure;

import dev.recogniser.Recogniser;

/** The library that reads each glyph for itself. For JMH. */
public class GlyphLibraryState extends LibraryState {

  /** For JMH. */
  public GlyphLibraryState() {}

  @Override
  Recogniser library() {
    return ofEachGlyph();
  }
}
