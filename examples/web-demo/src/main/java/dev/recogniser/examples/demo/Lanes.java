package dev.recogniser.examples.demo;

import java.util.concurrent.ThreadPoolExecutor;

/**
 * Keeps long work out of the way of short work: a job that has taken half a second of CPU time
 * leaves its worker's place to the next one, as long as few do.
 */
final class Lanes {

  private final ThreadPoolExecutor executor;
  private final int most;
  private int taken;

  /**
   * Widens a pool when that is due.
   *
   * @param executor has as many threads as there are workers
   * @param most how many long jobs run beside the workers
   */
  Lanes(ThreadPoolExecutor executor, int most) {
    this.executor = executor;
    this.most = most;
  }

  /** Lets one more thread work in place of one that is long at it; false if too many are. */
  synchronized boolean enter() {
    if (taken == most) {
      return false;
    }
    taken++;
    executor.setMaximumPoolSize(executor.getMaximumPoolSize() + 1);
    executor.setCorePoolSize(executor.getMaximumPoolSize());
    return true;
  }

  /** Takes the thread away again. */
  synchronized void leave() {
    taken--;
    executor.setCorePoolSize(executor.getMaximumPoolSize() - 1);
    executor.setMaximumPoolSize(executor.getCorePoolSize());
  }
}
