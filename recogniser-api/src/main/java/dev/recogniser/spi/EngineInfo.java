package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Device;
import dev.recogniser.ModelInfo;
import java.util.Optional;

/**
 * What an engine opened, and where it really runs.
 *
 * @param model what the model file says
 * @param features the feature maps' shape
 * @param head the layers from the feature maps to the scores; empty where they are not known, and
 *     then only methods that need no gradient can explain the model
 * @param engineVersion the engine's own version
 * @param device the CPU or a certain GPU, never {@link Device.Auto}
 * @param threads how many threads one call may use, at least 1
 */
public record EngineInfo(
    ModelInfo model,
    FeatureShape features,
    Optional<Head> head,
    String engineVersion,
    Device device,
    int threads) {

  /**
   * Checks that all parts are there.
   *
   * @throws IllegalArgumentException if the device is undecided or there is no thread
   */
  public EngineInfo {
    requireNonNull(model, "model");
    requireNonNull(features, "features");
    requireNonNull(head, "head");
    requireNonNull(engineVersion, "engineVersion");
    if (requireNonNull(device, "device") instanceof Device.Auto || threads < 1) {
      throw new IllegalArgumentException(
          "An engine runs on a certain device with at least one thread, not on "
              + device
              + " with "
              + threads
              + ".");
    }
  }
}
