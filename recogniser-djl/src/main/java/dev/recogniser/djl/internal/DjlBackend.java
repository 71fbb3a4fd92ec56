package dev.recogniser.djl.internal;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.util.Set;

/**
 * Runs models on PyTorch, by the Deep Java Library (DJL). Supported on the class path: PyTorch's
 * jar has no valid module name.
 *
 * <p><b>Network.</b> Unless the application has set them itself, the system properties {@code
 * ai.djl.offline} and {@code OPT_OUT_TRACKING} are set to {@code true} before DJL starts: it
 * neither downloads anything nor reports its use. An application that wants DJL's downloads for
 * purposes of its own sets {@code ai.djl.offline} to {@code false}.
 *
 * <p><b>Threads.</b> PyTorch has one number of threads for the whole process. The first engine that
 * is opened decides it, and keeps it in the system property {@code ai.djl.pytorch.num_threads}; an
 * application that sets this property before decides itself. What is in force is in {@link
 * dev.recogniser.spi.EngineInfo#threads}.
 *
 * <p><b>Files.</b> DJL unpacks PyTorch, about 450 MB, to {@code ~/.djl.ai} or to where {@code
 * DJL_CACHE_DIR} says, an environment variable or a system property.
 *
 * <p><b>GPUs.</b> PyTorch convolves with TF32 on GPUs that have it: products keep three decimal
 * digits instead of seven. DJL cannot turn that off; the environment variable {@code
 * NVIDIA_TF32_OVERRIDE=0}, set before the process starts, does.
 */
public final class DjlBackend implements InferenceBackend {

  /** For the service loader. */
  public DjlBackend() {}

  @Override
  public String id() {
    return "djl";
  }

  @Override
  public int preference() {
    return 200;
  }

  @Override
  public Presence presence() {
    return Natives.here().presence();
  }

  @Override
  public Set<Device> devices() {
    requirePresent();
    return PyTorch.devices();
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    ModelFile file = ModelFile.read(model);
    requirePresent();
    if (!(options.device() instanceof Device.Auto)) {
      return DjlEngine.open(file, options);
    }
    try {
      return DjlEngine.open(file, new EngineOptions(Device.cuda(0), options.threads()));
    } catch (BackendException withoutGpu) {
      return DjlEngine.open(file, new EngineOptions(Device.cpu(), options.threads()));
    }
  }

  /** What is missing DJL would look for in the network. */
  private void requirePresent() {
    if (presence() instanceof Presence.Absent absent) {
      throw new BackendException(absent.reason() + ".");
    }
  }
}
