package dev.recogniser.internal.segment;

import dev.recogniser.Segment;
import java.util.Optional;

/** Cuts one character's ink out of a drawing, as often as it is asked to. */
@FunctionalInterface
public interface InkCut {

  /**
   * Cuts.
   *
   * @param line the number of its text line
   * @param spaceBefore whether a word gap lies before it
   * @return the ink; empty where it is too faint for the raster
   */
  Optional<Segment> toSegment(int line, boolean spaceBefore);
}
