package dev.recogniser.training.train;

import dev.recogniser.training.cli.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Tells how work goes that takes minutes: a progress bar on a terminal, a line now and then to the
 * journal, and one at the end. For one thread.
 */
final class LongWork implements AutoCloseable {

  private static final double NANOS_A_LINE = 60e9;

  private final PrintWriter out;
  private final String what;
  private final int total;
  private final Progress bar;
  private final long begun = System.nanoTime();
  private int done;
  private int lines;

  /** So many of something. */
  LongWork(PrintWriter out, String what, int total) {
    this.out = out;
    this.what = what;
    this.total = total;
    this.bar = new Progress(what, total);
  }

  /** So many more are done. */
  void step(int count) {
    bar.step(count);
    done += count;
    long taken = System.nanoTime() - begun;
    if (done == total) {
      say("%d %s in %s", done, what, Journal.time(taken / 1e9));
    } else if (taken > (lines + 1) * NANOS_A_LINE) {
      lines++;
      say("%d of %d %s, %s left", done, total, what, left(taken));
    }
  }

  private String left(long taken) {
    return Journal.time(taken / 1e9 / done * (total - done));
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }

  @Override
  public void close() {
    bar.close();
  }
}
