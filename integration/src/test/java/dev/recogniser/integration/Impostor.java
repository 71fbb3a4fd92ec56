package dev.recogniser.integration;

import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.util.Set;

/** Has the id of another. */
public final class Impostor implements InferenceBackend {

  /** For the service loader. */
  public Impostor() {}

  @Override
  public String id() {
    return "onnx";
  }

  @Override
  public Presence presence() {
    return new Presence.Present("0");
  }

  @Override
  public Set<Device> devices() {
    return Set.of(Device.cpu());
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    throw new AssertionError("never chosen");
  }
}
