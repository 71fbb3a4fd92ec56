package dev.recogniser.djl.internal;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.EngineProvider;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import dev.recogniser.BackendException;
import dev.recogniser.Device;
import java.util.LinkedHashSet;
import java.util.Set;

/** Starts PyTorch in DJL, which happens once in a process. */
final class PyTorch {

  private static final String THREADS = "ai.djl.pytorch.num_threads";

  private PyTorch() {}

  /** The engine, which is not ours to close. */
  static synchronized Engine engine() {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    // Graphs of ours have one operator at a time to compute.
    setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    Thread caller = Thread.currentThread();
    ClassLoader context = caller.getContextClassLoader();
    // DJL looks there for its parts; ours is the one that they were found with.
    caller.setContextClassLoader(PyTorch.class.getClassLoader());
    try {
      // Registered by hand, since a fat jar may have lost DJL's own service file.
      EngineProvider provider = new PtEngineProvider();
      Engine.registerEngine(provider);
      return provider.getEngine();
    } catch (EngineException | LinkageError e) {
      Throwable root = root(e);
      throw new BackendException("PyTorch does not start: " + root + ". " + cure(root), e);
    } finally {
      caller.setContextClassLoader(context);
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  private static String cure(Throwable root) {
    if (root instanceof UnsatisfiedLinkError
        && String.valueOf(root.getMessage()).contains("another classloader")) {
      return "One class loader of a process can load DJL's natives. Put DJL's jars and"
          + " recogniser-djl where all can share them: into a loader that is the parent of the"
          + " others, such as a server's own.";
    }
    return ("DJL unpacks it to %s: that directory must be writable, have room for 500 MB and allow"
            + " execution. Delete it if it may be damaged, or name another one in DJL_CACHE_DIR.")
        .formatted(Utils.getEngineCacheDir("pytorch").toAbsolutePath());
  }

  static String version() {
    return Natives.version(engine().getVersion(), Engine.getDjlVersion());
  }

  /**
   * Decides the process's number of threads, unless that was done before.
   *
   * @param wanted what the opened engine would like
   * @return how many there really are
   */
  static synchronized int threads(int wanted) {
    if (System.getProperty(THREADS) == null) {
      System.setProperty(THREADS, Integer.toString(wanted));
      JniUtils.setNumThreads(wanted);
    }
    return JniUtils.getNumThreads();
  }

  /**
   * Makes the number of threads count for calls from this thread: PyTorch tells OpenMP of it when a
   * thread first asks, and without that a convolution takes a thread for each of the machine's
   * cores.
   */
  static void limitThreads() {
    JniUtils.getNumThreads();
  }

  /** The CPU and the GPUs that both PyTorch and CUDA know of. */
  static Set<Device> devices() {
    Set<Device> devices = new LinkedHashSet<>(Set.of(Device.cpu()));
    for (int i = 0; i < engine().getGpuCount(); i++) {
      devices.add(Device.cuda(i));
    }
    return devices;
  }

  /** Where a model's weights are to lie; to be closed by the caller. */
  static NDManager manager(Device device) {
    if (!(device instanceof Device.Cuda cuda)) {
      return engine().newBaseManager(ai.djl.Device.cpu());
    }
    if (!devices().contains(device)) {
      throw new BackendException(
          "There is no device %s for PyTorch: %s, or use the CPU.".formatted(device, gpuCure()));
    }
    return engine().newBaseManager(ai.djl.Device.gpu(cuda.index()));
  }

  private static String gpuCure() {
    return engine().hasCapability(StandardCapabilities.CUDA)
        ? "it finds " + engine().getGpuCount() + " GPUs. Check the driver and the number"
        : "the one on the class path has no CUDA. Replace dev.recogniser:recogniser-djl by"
            + " recogniser-djl-gpu";
  }
}
