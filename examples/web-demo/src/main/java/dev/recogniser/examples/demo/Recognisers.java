package dev.recogniser.examples.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recognisers of the model that is in use, which can be replaced while they are at work. */
final class Recognisers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Recognisers.class);

  private final Choice standard;
  private final Settings settings;
  private final AtomicReference<Generation> current;
  private volatile boolean closed;

  private Recognisers(Choice standard, Settings settings, Generation first) {
    this.standard = standard;
    this.settings = settings;
    this.current = new AtomicReference<>(first);
  }

  /**
   * Opens the standard recogniser.
   *
   * @throws dev.recogniser.RecogniserException if that fails
   */
  static Recognisers open(ModelVersion model, Choice standard, Settings settings) {
    return new Recognisers(standard, settings, opened(model, standard, settings));
  }

  private static Generation opened(ModelVersion model, Choice standard, Settings settings) {
    Generation generation = new Generation(model, settings);
    try {
      generation.reader(standard);
      return generation;
    } catch (RuntimeException e) {
      generation.close();
      throw e;
    }
  }

  /**
   * Uses a recogniser, the same one from beginning to end, also if the model is replaced meanwhile.
   *
   * @throws FaultException if all are closed
   * @throws dev.recogniser.RecogniserException as the recogniser does
   */
  <T> T with(Choice choice, Function<Reader, T> use) {
    while (!closed) {
      Generation generation = current.get();
      if (generation.enter()) {
        try {
          return use.apply(generation.reader(choice));
        } finally {
          generation.leave();
        }
      } // It has just been replaced.
    }
    throw Fault.STOPPING.because("It reads nothing more. Try again soon.");
  }

  /**
   * Reads with another model from now on. Calls in flight end with the old one.
   *
   * @throws dev.recogniser.RecogniserException if the model cannot be opened; then the old one
   *     stays
   */
  synchronized void replace(ModelVersion model) {
    Generation fresh = opened(model, standard, settings);
    if (closed) {
      fresh.close();
      return;
    }
    openLikeNow(fresh);
    Generation old = current.getAndSet(fresh);
    LOG.info("Reads with model {} ({}) from now on.", model.name(), model.sha256());
    old.close();
  }

  private void openLikeNow(Generation fresh) {
    try {
      fresh.openLike(current.get());
    } catch (RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  Limits limits() {
    return settings.limits();
  }

  ModelVersion model() {
    return current.get().model();
  }

  List<String> labels() {
    return with(standard, reader -> reader.recogniser().model().labels());
  }

  Choice standard() {
    return standard;
  }

  /** Waits for calls in flight. */
  @Override
  public synchronized void close() {
    closed = true;
    current.get().close();
  }
}
