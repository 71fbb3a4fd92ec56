package dev.recogniser.training.train;

import dev.recogniser.RecogniserException;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.recipe.Recipe;
import java.util.ArrayDeque;
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
 * batches are the same whatever the number of threads and wherever the epoch is entered: a sample's
 * variation depends on the seed, the epoch and its place in the epoch alone.
 */
final class BatchLoader implements AutoCloseable {

  private static final int AHEAD = 8;

  private final List<Sample> samples;
  private final float[] importance;
  private final Recipe recipe;
  private final SoftTargets lessons;
  private final long seed;
  private final int[] order;
  private final ExecutorService threads;
  private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
  private int next;

  /** From the batch {@code first}, from 0, of an epoch, from 1. */
  BatchLoader(Samples data, Recipe recipe, SoftTargets lessons, int epoch, int first, int threads) {
    this.samples = data.learnt();
    this.importance = data.importance(recipe);
    this.recipe = recipe;
    this.lessons = lessons;
    this.seed = Seeds.mix(recipe.seed() * 1_000_003 + epoch);
    this.order = data.order(recipe, new SplittableRandom(seed));
    this.threads = Executors.newFixedThreadPool(threads, BatchLoader::thread);
    this.next = first;
    while (next < Math.min(first + AHEAD, batches())) {
      submit();
    }
  }

  /** Batches in the epoch; samples that would not fill one wait for another epoch's order. */
  int batches() {
    return Math.max(1, order.length / recipe.batch());
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
    } catch (ExecutionException e) {
      // What a user can mend keeps its words.
      if (e.getCause() instanceof DataException || e.getCause() instanceof RecogniserException) {
        throw (RuntimeException) e.getCause();
      }
      throw new IllegalStateException("A batch could not be prepared.", e);
    } catch (CancellationException e) {
      throw new IllegalStateException("A batch could not be prepared.", e);
    }
  }

  private void submit() {
    int from = next++ * recipe.batch();
    int to = Math.min(from + recipe.batch(), order.length);
    ahead.add(threads.submit(() -> prepare(from, to)));
  }

  private Batch prepare(int from, int to) {
    Batch batch = new Batch(recipe.input(), recipe.outputs(), to - from);
    float[] taught = new float[batch.count() * lessons.classes()];
    for (int place = from; place < to; place++) {
      int row = place - from;
      Sample sample = samples.get(order[place]);
      SplittableRandom random = new SplittableRandom(Seeds.mix(seed ^ Seeds.mix(place)));
      sample.drawVaried(random, batch.input(), batch.glyphs(), row * batch.input().size());
      batch.labels().set(row, sample.target(), importance[order[place]]);
      lessons.copyTo(order[place], taught, row * lessons.classes());
    }
    batch.taught(taught, lessons.classes());
    double mixup = recipe.objective().mixup();
    if (mixup > 0) {
      batch.mix((float) Seeds.beta(new SplittableRandom(Seeds.mix(~seed ^ from)), mixup));
    }
    return batch;
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
