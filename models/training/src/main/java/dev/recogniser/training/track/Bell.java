package dev.recogniser.training.track;

import java.time.Duration;

/** Rings when there is something to do, and a last time when there will be nothing more. */
final class Bell {

  private long rung;
  private boolean last;

  synchronized void ring() {
    rung++;
    notifyAll();
  }

  synchronized void ringLast() {
    last = true;
    ring();
  }

  /** How often it has rung. */
  synchronized long rung() {
    return rung;
  }

  synchronized boolean isLast() {
    return last;
  }

  /** Waits until it has rung more often. */
  synchronized void awaitRing(long seen) throws InterruptedException {
    while (rung == seen) {
      wait();
    }
  }

  /** Waits for the last ring, if there is to be none, for so long. */
  synchronized void awaitLast(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toMillis(); !last && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
