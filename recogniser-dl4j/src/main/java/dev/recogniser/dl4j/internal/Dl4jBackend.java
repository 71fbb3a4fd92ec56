package dev.recogniser.dl4j.internal;

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

/**
 * Runs models on ND4J, the engine of Deeplearning4j.
 *
 * <p>The number of threads holds for each engine, and for each call; it is never more than there
 * are processors, and {@link EngineInfo#threads} says what it is. Calls whose threads would find no
 * processor wait for others to end. No setting of the process is needed or changed.
 */
public final class Dl4jBackend implements InferenceBackend {

  /** For the service loader. */
  public Dl4jBackend() {}

  @Override
  public String id() {
    return "dl4j";
  }

  @Override
  public int preference() {
    return 100;
  }

  @Override
  public Presence presence() {
    return Natives.here().presence();
  }

  @Override
  public Set<Device> devices() {
    return Nd4jRuntime.devices();
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    ModelFile file = ModelFile.read(model);
    Device device = Nd4jRuntime.resolve(options.device());
    Confined confined = new Confined(device, options.threadsWithProcessor());
    EngineInfo info =
        new EngineInfo(
            file.info(),
            file.features(),
            file.head(),
            Natives.version(),
            device,
            confined.threads());
    try {
      return Dl4jEngine.of(confined.call(() -> Program.of(file.graph())), confined, info);
    } catch (RuntimeException e) {
      throw new BackendException("ND4J does not take the model: " + e.getMessage(), e);
    }
  }
}
