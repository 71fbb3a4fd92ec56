package dev.recogniser.bench.measure;

import ai.djl.engine.Engine;
import dev.recogniser.Device;

/** DJL's PyTorch engine, as its documentation says to tune it for inference. */
final class PyTorch {

  private PyTorch() {}

  /** Starts it in this process, with so many threads for a call. */
  static Engine start(int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    return Engine.getEngine("PyTorch");
  }

  static ai.djl.Device device(Device device) {
    return device instanceof Device.Cuda cuda
        ? ai.djl.Device.gpu(cuda.index())
        : ai.djl.Device.cpu();
  }
}
