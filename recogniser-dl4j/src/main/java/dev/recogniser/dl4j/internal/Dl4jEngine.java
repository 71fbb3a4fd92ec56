package dev.recogniser.dl4j.internal;

import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.GuardedEngine;
import java.util.Collections;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A model as a program of ND4J's. */
final class Dl4jEngine extends GuardedEngine {

  /** More glyphs at once gain nothing. */
  static final int MOST = 64;

  /** How many numbers there may be in a slot, lest wide models take gigabytes: 16 MiB. */
  private static final int NUMBERS = 1 << 22;

  private final Program program;
  private final Confined confined;
  private final int most;

  /**
   * So many calls compute at once that their threads find a processor each; others wait. Not in
   * order: to hand a place to the thread that waits longest, and to wake it, costs a quarter of the
   * throughput.
   */
  private final Semaphore places;

  /** Memory of calls that have ended: as many as there are places, at most. */
  private final Deque<Batch> idle = new ConcurrentLinkedDeque<>();

  private Dl4jEngine(Program program, Confined confined, int most, EngineInfo info) {
    super(info, most);
    this.program = program;
    this.confined = confined;
    this.most = most;
    int processors = Runtime.getRuntime().availableProcessors();
    this.places = new Semaphore(Math.max(1, processors / confined.threads()));
  }

  /** Takes over the program. */
  static Dl4jEngine of(Program program, Confined confined, EngineInfo info) {
    int largest = Collections.max(program.slots().sizes());
    int most = Math.max(1, Math.min(MOST, NUMBERS / largest));
    return new Dl4jEngine(program, confined, most, info);
  }

  @Override
  protected void compute(
      float[] glyphs, int from, int count, float[] logits, float @Nullable [] features) {
    places.acquireUninterruptibly();
    try {
      Batch kept = idle.poll();
      Batch used =
          confined.call(
              () -> {
                Batch batch = kept == null ? new Batch(program, most) : kept;
                return batch.run(glyphs, from, count, logits, features);
              });
      idle.push(used);
    } finally {
      places.release();
    }
  }

  @Override
  protected void release() {
    idle.forEach(Batch::close);
    idle.clear();
    program.close();
  }
}
