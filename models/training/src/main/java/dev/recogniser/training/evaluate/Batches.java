package dev.recogniser.training.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hands a stream on in parts, so that little of it is in memory at a time. */
final class Batches {

  private Batches() {}

  static <T> void forEach(Stream<T> items, int size, Consumer<List<T>> action) {
    List<T> batch = new ArrayList<>(size);
    for (Iterator<T> all = items.iterator(); all.hasNext(); ) {
      batch.add(all.next());
      if (batch.size() == size || !all.hasNext()) {
        action.accept(List.copyOf(batch));
        batch.clear();
      }
    }
  }
}
