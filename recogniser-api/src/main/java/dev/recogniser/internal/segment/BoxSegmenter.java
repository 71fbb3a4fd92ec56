package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.List;

/** Takes given boxes as characters; with no box, all ink as one. */
public final class BoxSegmenter implements Segmenter {
  public BoxSegmenter(List<Box> boxes) {}

  @Override
  public List<Segment> segment(Drawing drawing) {
    throw new UnsupportedOperationException("to be written");
  }
}
