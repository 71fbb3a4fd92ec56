package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares an epoch's batches ahead on threads of its own, so that the engine never waits. The
 * batches are the same whatever the number of threads: a sample's variation depends on the seed,
 * the epoch and the sample alone.
 */
final class BatchLoader implements AutoCloseable {

  private static final int AHEAD = 8;

  private final List<Sample> samples;
  private final int size;
  private final long seed;
  private final int[] order;
  private final ExecutorService threads;
  private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
  private int next;

  BatchLoader(List<Sample> samples, Recipe recipe, int epoch, int threads) {
    this.samples = samples;
    this.size = recipe.batch();
    this.seed = mix(recipe.seed() * 1_000_003 + epoch);
    this.order = shuffled(samples.size(), new SplittableRandom(seed));
    this.threads = Executors.newFixedThreadPool(threads, BatchLoader::thread);
    while (next < Math.min(AHEAD, batches())) {
      submit();
    }
  }

  /** Batches in the epoch; samples that would not fill one wait for another epoch's order. */
  int batches() {
    return Math.max(1, order.length / size);
  }

  /** The next batch; there are {@link #batches}. */
  Batch take() throws InterruptedException {
    Future<Batch> first = ahead.poll();
    if (first == null) {
      throw new IllegalStateException("The epoch has only " + batches() + " batches.");
    }
    if (next < batches()) {
      submit();
    }
    try {
      return first.get();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("A batch could not be prepared.", e);
    }
  }

  private void submit() {
    int from = next++ * size;
    int to = Math.min(from + size, order.length);
    ahead.add(threads.submit(() -> prepare(Arrays.copyOfRange(order, from, to))));
  }

  private Batch prepare(int[] rows) {
    Batch batch = new Batch(rows.length);
    for (int i = 0; i < rows.length; i++) {
      Sample sample = samples.get(rows[i]);
      SplittableRandom random = new SplittableRandom(mix(seed ^ mix(rows[i])));
      sample.drawVaried(random, batch.glyphs(), i * Glyph.SIZE);
      batch.set(i, sample.target());
    }
    return batch;
  }

  /** Fisher and Yates. */
  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /** Stafford's mix 13: near numbers give unlike seeds. */
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "batch-loader");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
