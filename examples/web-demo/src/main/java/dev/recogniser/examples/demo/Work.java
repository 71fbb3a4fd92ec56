package dev.recogniser.examples.demo;

import dev.recogniser.StoppedException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few workers and a queue of bounded length: what comes when it is full is sent away at once, and
 * what nobody waits for any longer is stopped.
 */
final class Work implements AutoCloseable {

  private static final long SECONDS_TO_FINISH = 10;
  private static final long SECONDS_TO_STOP = 2;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Limits limits;
  private final ThreadPoolExecutor executor;
  private final Lanes lanes;

  Work(Limits limits) {
    this.limits = limits;
    AtomicInteger next = new AtomicInteger(1);
    this.executor =
        new ThreadPoolExecutor(
            limits.workers(),
            limits.workers(),
            0,
            TimeUnit.SECONDS,
            queue(limits.queue()),
            task -> new Thread(task, "worker-" + next.getAndIncrement()));
    executor.prestartAllCoreThreads();
    lanes = new Lanes(executor, Math.max(1, limits.workers() / 2));
  }

  private static BlockingQueue<Runnable> queue(int length) {
    return length == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(length);
  }

  /**
   * Has a worker do something, and waits for it as long as the client does, and patience lasts.
   * Then the worker is interrupted.
   *
   * @param gone whether nobody waits any more; asked now and then, by the calling thread
   * @param call what to do
   * @return its result
   * @throws FaultException if the queue is full, the server shuts down, it takes too long, or the
   *     client has gone
   */
  <T> T call(BooleanSupplier gone, Callable<T> call) {
    Job<T> job = new Job<>(call);
    try {
      executor.execute(job);
      return awaited(job, gone);
    } catch (RejectedExecutionException e) {
      throw rejected();
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (CancellationException e) {
      throw stopping();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopping();
    } finally {
      job.cancel(true); // does nothing to one that is done
      executor.remove(job);
    }
  }

  private <T> T awaited(Job<T> job, BooleanSupplier gone)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + limits.patience().toNanos();
    while (true) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      try {
        return job.get(Math.min(left, MILLISECONDS_BETWEEN_LOOKS), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (left <= MILLISECONDS_BETWEEN_LOOKS) {
          throw limits.tooSlow();
        }
        if (!job.leavesRoom() && waiting() > 0) {
          throw Fault.BUSY.because(
              "This takes long, others wait, and enough long drawings are being read. Send a smaller"
                  + " one, or try again in a moment.");
        }
        if (gone.getAsBoolean()) {
          throw Fault.GONE.because("Nobody waits for the answer.");
        }
      }
    }
  }

  /**
   * To be called between the steps of long work, by its worker.
   *
   * @throws StoppedException if nobody waits for it any more
   */
  static void requireWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException("Nobody waits for this work any more.");
    }
  }

  private FaultException rejected() {
    return executor.isShutdown()
        ? Fault.STOPPING.because("It takes nothing more. Try again soon.")
        : Fault.BUSY.because(
            "%d drawings are being read and %d wait. Try again in a second."
                .formatted(limits.workers(), limits.queue()));
  }

  private RuntimeException failed(Throwable cause) {
    if (cause instanceof StoppedException) {
      return executor.isShutdown() ? stopping() : limits.tooSlow();
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  private static FaultException stopping() {
    return Fault.STOPPING.because("It did not come to this request. Try again soon.");
  }

  int waiting() {
    return executor.getQueue().size();
  }

  /** Whether the next request would be sent away. */
  boolean isFull() {
    return executor.getQueue().remainingCapacity() == 0 && busy() >= executor.getPoolSize();
  }

  int busy() {
    return executor.getActiveCount();
  }

  /** Takes nothing more, waits for what was taken, and stops what takes too long. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        stop();
        executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  private void stop() {
    for (Runnable waiting : executor.shutdownNow()) {
      ((Job<?>) waiting).cancel(true);
    }
  }

  /** A job that knows how long it runs, and tells of a failure which nobody hears of any more. */
  private final class Job<T> extends FutureTask<T> {

    private @Nullable Thread worker;
    private long begun;
    private boolean aside;

    Job(Callable<T> call) {
      super(call);
    }

    @Override
    public void run() {
      begin();
      try {
        super.run();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      worker = Thread.currentThread();
      begun = THREADS.getCurrentThreadCpuTime();
    }

    private synchronized void end() {
      worker = null;
      if (aside) {
        lanes.leave();
      }
    }

    /** Whether it is in nobody's way: short as yet, or beside the workers. */
    synchronized boolean leavesRoom() {
      if (worker == null || aside) {
        return true;
      }
      long spent = THREADS.getThreadCpuTime(worker.getId()) - begun;
      aside = spent > limits.shortWork().toNanos() && lanes.enter();
      return aside || spent <= limits.shortWork().toNanos();
    }

    @Override
    protected void setException(Throwable failure) {
      super.setException(failure);
      if (isCancelled()
          && !(failure instanceof StoppedException || failure instanceof FaultException)) {
        LOG.error("Work that nobody waited for failed", failure);
      }
    }
  }
}
