package dev.recogniser.internal;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Limits;
import dev.recogniser.Stroke;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Holds one call to its limits.
 *
 * @param limits how much a drawing may have
 * @param watch the call's time
 */
record Guard(Limits limits, Watch watch) implements Watch {

  /** Starts a call. */
  static Guard start(Limits limits, LongSupplier clock) {
    return new Guard(limits, Watch.of(limits.timeout().orElse(null), clock));
  }

  @Override
  public void check() {
    watch.check();
  }

  /** Looks at a drawing as it is given. */
  void drawing(Drawing drawing) {
    limit(drawing.strokes().size(), limits.strokes(), "strokes");
    limit(drawing.strokes().stream().mapToLong(Stroke::size).sum(), limits.points(), "points");
    check();
  }

  @Override
  public void pieces(int count) {
    limit(count, limits.pieces(), "pieces");
  }

  @Override
  public void characters(int count) {
    limit(count, limits.characters(), "characters");
  }

  /** Watches over the fields of a drawing, whose characters count together. */
  Watch together() {
    return new Watch() {
      private int all;

      @Override
      public void check() {
        Guard.this.check();
      }

      @Override
      public void characters(int count) {
        all += count;
        Guard.this.characters(all);
      }
    };
  }

  private static void limit(long count, int most, String what) {
    if (count > most) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The drawing has %,d %s, more than the %,d allowed. Read it in parts, or set"
                  + " RecogniserBuilder.limits with more in Limits.%s.",
              count,
              what,
              most,
              what));
    }
  }
}
