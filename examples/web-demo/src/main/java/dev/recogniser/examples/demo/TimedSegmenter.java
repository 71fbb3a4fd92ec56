package dev.recogniser.examples.demo;

import dev.recogniser.Drawing;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import java.util.List;

/** The standard segmenter, with a clock. */
final class TimedSegmenter implements Segmenter {

  private final Segmenter segmenter = Segmenter.standard();
  private final ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);

  @Override
  public List<Segment> segment(Drawing drawing) {
    long start = System.nanoTime();
    List<Segment> segments = segmenter.segment(drawing);
    last.set(System.nanoTime() - start);
    return segments;
  }

  /** How long the latest call of this thread took, in nanoseconds. */
  long lastNanos() {
    return last.get();
  }
}
