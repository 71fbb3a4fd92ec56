package dev.recogniser.dl4j.internal;

import dev.recogniser.Device;
import java.util.function.Supplier;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Where the application's thread computes for us: on a device, with so many threads, and outside of
 * the workspaces that the application may have opened for arrays of its own.
 *
 * <p>ND4J's operations and oneDNN's run on OpenMP's threads, and OpenMP keeps their number for each
 * thread that calls it: it is set for a call and put back after it. ND4J's settings for the whole
 * process, {@code setMaxThreads} and {@code setMaxMasterThreads}, leave OpenMP's number as it is.
 *
 * @param device the CPU or a certain GPU
 * @param threads how many
 */
record Confined(Device device, int threads) {

  <T> T call(Supplier<T> action) {
    int before = operations().ompGetMaxThreads();
    operations().setOmpNumThreads(threads);
    MemoryWorkspace workspace = Nd4j.getMemoryManager().scopeOutOfWorkspaces();
    try {
      return device instanceof Device.Cuda cuda ? onGpu(cuda.index(), action) : action.get();
    } finally {
      workspace.close();
      operations().setOmpNumThreads(before);
    }
  }

  private static <T> T onGpu(int index, Supplier<T> action) {
    AffinityManager gpus = Nd4j.getAffinityManager();
    int before = gpus.getDeviceForCurrentThread();
    gpus.unsafeSetDevice(index);
    try {
      return action.get();
    } finally {
      gpus.unsafeSetDevice(before);
    }
  }

  private static NativeOps operations() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
