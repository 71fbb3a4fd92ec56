package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.List;

/** Finds characters. */
public final class StandardSegmenter implements Segmenter {
  @Override
  public List<Segment> segment(Drawing drawing) {
    throw new UnsupportedOperationException("to be written");
  }
}
