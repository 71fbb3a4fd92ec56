package dev.recogniser.internal.resolve;

import dev.recogniser.BackendChoice;
import dev.recogniser.BackendInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends found on a class path. */
public final class Backends {
  private Backends() {}

  /** An opened engine and why it is this one. */
  public record Opened(InferenceEngine engine, BackendChoice choice) {}

  public static Backends find(@Nullable ClassLoader loader) {
    throw new UnsupportedOperationException("to be written");
  }

  public List<BackendInfo> describe() {
    throw new UnsupportedOperationException("to be written");
  }

  public Opened open(@Nullable String id, Model model, EngineOptions options) {
    throw new UnsupportedOperationException("to be written");
  }
}
