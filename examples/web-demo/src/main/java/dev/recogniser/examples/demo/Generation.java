package dev.recogniser.examples.demo;

import dev.recogniser.RecogniserException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All recognisers of one version of the model, each opened when it is first wanted. Who uses one
 * enters before and leaves afterwards; closing waits for those inside.
 */
final class Generation implements AutoCloseable {

  private final ModelVersion model;
  private final Settings settings;
  private final Map<Choice, Reader> readers = new ConcurrentHashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  Generation(ModelVersion model, Settings settings) {
    this.model = model;
    this.settings = settings;
  }

  ModelVersion model() {
    return model;
  }

  /** Whether it can be used, until {@link #leave} by the same thread; false once it closes. */
  boolean enter() {
    if (!lock.readLock().tryLock()) {
      return false;
    }
    if (closed) {
      leave();
      return false;
    }
    return true;
  }

  void leave() {
    lock.readLock().unlock();
  }

  /**
   * The reader for a choice.
   *
   * @throws dev.recogniser.RecogniserException if it cannot be opened
   */
  Reader reader(Choice choice) {
    return readers.computeIfAbsent(choice, wanted -> Reader.open(wanted, model, settings));
  }

  Set<Choice> opened() {
    return Set.copyOf(readers.keySet());
  }

  /** Opens what another generation had open, so that nobody has to wait for that. */
  void openLike(Generation other) {
    for (Choice choice : other.opened()) {
      try {
        reader(choice);
      } catch (RecogniserException e) {
        // This model knows no label of that alphabet, or suits another backend only: said to
        // whoever asks for that, and no reason to keep it from all others.
      }
    }
  }

  /** Waits for those inside, and closes. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      readers.values().forEach(Reader::close);
      readers.clear();
      model.discard();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
