package dev.recogniser.onnx.internal;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.nio.ByteBuffer;
import java.util.Set;

/** Runs models on ONNX Runtime. */
public final class OnnxBackend implements InferenceBackend {

  /** For the service loader. */
  public OnnxBackend() {}

  @Override
  public String id() {
    return "onnx";
  }

  @Override
  public int preference() {
    return 300;
  }

  @Override
  public Presence presence() {
    return Natives.presence(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  @Override
  public Set<Device> devices() {
    return Sessions.devices();
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    ModelFile file = ModelFile.read(model);
    int threads = options.threadsWithProcessor();
    if (!(options.device() instanceof Device.Auto)) {
      return open(file, model.content(), new EngineOptions(options.device(), threads));
    }
    try {
      return open(file, model.content(), new EngineOptions(Device.cuda(0), threads));
    } catch (BackendException withoutGpu) {
      return open(file, model.content(), new EngineOptions(Device.cpu(), threads));
    }
  }

  private static OnnxEngine open(ModelFile file, ByteBuffer content, EngineOptions options) {
    EngineInfo info =
        new EngineInfo(
            file.info(),
            file.features(),
            file.head(),
            Sessions.version(),
            options.device(),
            options.threads());
    return new OnnxEngine(Sessions.open(content, options), info);
  }
}
