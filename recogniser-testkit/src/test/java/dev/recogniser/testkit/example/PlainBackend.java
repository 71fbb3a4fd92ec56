package dev.recogniser.testkit.example;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.util.Set;

/** Runs models in plain Java: slow, but nothing can be missing. */
public final class PlainBackend implements InferenceBackend {

  private static final String VERSION = "1.0";

  /** For the service loader. */
  public PlainBackend() {}

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public Presence presence() {
    return new Presence.Present(VERSION);
  }

  @Override
  public Set<Device> devices() {
    return Set.of(Device.cpu());
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    ModelFile file = ModelFile.read(model);
    if (options.device() instanceof Device.Cuda) {
      throw new BackendException(
          "There is no device " + options.device() + " for plain Java. Use the CPU.");
    }
    EngineInfo info =
        new EngineInfo(file.info(), file.features(), file.head(), VERSION, Device.cpu(), 1);
    return new PlainEngine(file.graph(), info);
  }
}
