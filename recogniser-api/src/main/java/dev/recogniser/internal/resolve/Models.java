package dev.recogniser.internal.resolve;

import dev.recogniser.spi.Model;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds models. */
public final class Models {
  private Models() {}

  public static Model find(@Nullable ClassLoader loader, @Nullable String id, @Nullable Path file) {
    throw new UnsupportedOperationException("to be written");
  }
}
