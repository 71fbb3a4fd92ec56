package dev.recogniser.onnx.internal;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets ONNX Runtime up. */
final class Sessions {

  private Sessions() {}

  /** The process-wide environment, which is not ours to close. */
  static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError e) {
      throw new BackendException(
          "ONNX Runtime's native library does not load: "
              + root(e)
              + ". It needs glibc 2.27 or newer on Linux and the Visual C++ runtime on Windows.",
          e);
    }
  }

  static String version() {
    return environment().getVersion();
  }

  /** The CPU and those GPUs on which a session opens: ONNX Runtime itself does not count them. */
  static Set<Device> devices() {
    Set<Device> devices = new LinkedHashSet<>(Set.of(Device.cpu()));
    environment();
    for (int i = 0; hasCuda() && opens(Device.cuda(i)); i++) {
      devices.add(Device.cuda(i));
    }
    return devices;
  }

  private static boolean opens(Device device) {
    try (OrtSession session = open(Probe.content(), new EngineOptions(device, 1))) {
      return session.getNumInputs() == 1;
    } catch (BackendException | OrtException e) {
      return false;
    }
  }

  /** Opens a model that was validated before: what fails here is the engine. */
  static OrtSession open(ByteBuffer model, EngineOptions options) {
    OrtEnvironment environment = environment();
    if (options.device() instanceof Device.Cuda && !hasCuda()) {
      throw new BackendException(
          ("There is no device %s for ONNX Runtime: the one on the class path has no CUDA. Replace"
                  + " dev.recogniser:recogniser-onnx by recogniser-onnx-gpu, or use the CPU.")
              .formatted(options.device()));
    }
    ByteBuffer content = ByteBuffer.allocateDirect(model.remaining()).put(model.duplicate()).flip();
    try (SessionOptions settings = new SessionOptions()) {
      set(settings, options);
      return environment.createSession(content, settings);
    } catch (OrtException e) {
      throw new BackendException(
          "ONNX Runtime "
              + environment.getVersion()
              + " does not open the model on "
              + options.device()
              + ": "
              + e.getMessage()
              + cure(options.device()),
          e);
    }
  }

  private static boolean hasCuda() {
    return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
  }

  private static void set(SessionOptions settings, EngineOptions options) throws OrtException {
    settings.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    settings.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    settings.setIntraOpNumThreads(options.threads());
    settings.setInterOpNumThreads(1);
    // Spinning threads answer sooner, and burn a core of the application's between calls.
    settings.addConfigEntry("session.intra_op.allow_spinning", "0");
    settings.addConfigEntry("session.inter_op.allow_spinning", "0");
    // Warnings go to the application's standard error; what fails is thrown anyway.
    settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    if (options.device() instanceof Device.Cuda cuda) {
      addCuda(settings, cuda.index());
    }
  }

  /** Without TF32, whose ten bits of mantissa would move the scores away from the CPU's. */
  private static void addCuda(SessionOptions settings, int index) throws OrtException {
    try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(index)) {
      cuda.add("use_tf32", "0");
      settings.addCUDA(cuda);
    }
  }

  private static String cure(Device device) {
    return device instanceof Device.Cuda
        ? " It needs a driver, CUDA and cuDNN; Recogniser.backends() lists the devices that work."
        : "";
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }
}
