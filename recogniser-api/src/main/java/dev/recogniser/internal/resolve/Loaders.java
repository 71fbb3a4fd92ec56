package dev.recogniser.internal.resolve;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where to look: the application's class loader, or else the thread's and then this library's. */
final class Loaders {

  private Loaders() {}

  static List<ClassLoader> of(@Nullable ClassLoader given) {
    if (given != null) {
      return List.of(given);
    }
    return Stream.of(Thread.currentThread().getContextClassLoader(), Loaders.class.getClassLoader())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
