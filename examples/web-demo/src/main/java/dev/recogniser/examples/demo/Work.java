package dev.recogniser.examples.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A few workers and a queue of bounded length: what comes when it is full is sent away at once. */
final class Work implements AutoCloseable {

  private static final long SECONDS_TO_FINISH = 20;

  private final Limits limits;
  private final ThreadPoolExecutor executor;

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
  }

  private static BlockingQueue<Runnable> queue(int length) {
    return length == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(length);
  }

  /**
   * Has a worker do something, and waits for it.
   *
   * @param call what to do
   * @return its result
   * @throws FaultException if the queue is full, the server shuts down, or it takes too long
   */
  <T> T call(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    try {
      executor.execute(task);
      return task.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw rejected();
    } catch (TimeoutException e) {
      throw late(task);
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.STOPPING.because("It did not come to this request. Try again soon.");
    }
  }

  private FaultException rejected() {
    return executor.isShutdown()
        ? Fault.STOPPING.because("It takes nothing more. Try again soon.")
        : Fault.BUSY.because(
            "%d drawings are being read and %d wait. Try again in a second."
                .formatted(limits.workers(), limits.queue()));
  }

  /** One that is being read stops by itself; one that still waits need not begin. */
  private FaultException late(FutureTask<?> task) {
    task.cancel(false);
    executor.remove(task);
    return limits.tooSlow();
  }

  private static RuntimeException unwrapped(Throwable cause) {
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  int waiting() {
    return executor.getQueue().size();
  }

  int busy() {
    return executor.getActiveCount();
  }

  /** Takes nothing more, and waits for what was taken. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      executor.shutdownNow();
    }
  }
}
