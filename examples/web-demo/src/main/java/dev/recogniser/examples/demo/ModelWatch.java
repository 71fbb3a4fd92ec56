package dev.recogniser.examples.demo;

import dev.recogniser.RecogniserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a model file twice a second, and takes it when it is another than before. */
final class ModelWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
  private static final long PERIOD = 500;

  private final Path file;
  private final ScheduledExecutorService clock;
  private @Nullable State taken;
  private @Nullable State seen;

  /**
   * Takes note of the file as it is now: to be made before the file is read, or a change in between
   * would never be seen.
   */
  ModelWatch(Path file) {
    this.file = file;
    this.taken = State.of(file);
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "model-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  void start(Consumer<ModelVersion> taker) {
    clock.scheduleWithFixedDelay(() -> look(taker), PERIOD, PERIOD, TimeUnit.MILLISECONDS);
  }

  /** A file that is still being written to changes between two looks. */
  private void look(Consumer<ModelVersion> taker) {
    State now = State.of(file);
    boolean still = now != null && now.equals(seen);
    seen = now;
    if (still && !now.equals(taken)) {
      taken = now;
      take(taker);
    }
  }

  private void take(Consumer<ModelVersion> taker) {
    try {
      taker.accept(ModelVersion.copyOf(file));
    } catch (RecogniserException | IOException e) {
      LOG.warn("The model stays as it was: {}", e.getMessage());
    } catch (RuntimeException e) { // else the clock would stop
      LOG.error("The model stays as it was", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** What tells a file from the one before; a file that replaces it has another key. */
  private record State(FileTime time, long size, @Nullable Object key) {
    static @Nullable State of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(now.lastModifiedTime(), now.size(), now.fileKey());
      } catch (IOException e) {
        return null; // between two versions there may be none
      }
    }
  }
}
