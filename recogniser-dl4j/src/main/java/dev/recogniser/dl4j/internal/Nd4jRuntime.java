package dev.recogniser.dl4j.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J in this process: it runs either on the CPU or on GPUs, by the artifact that it finds. */
final class Nd4jRuntime {

  private Nd4jRuntime() {}

  /** Loads ND4J's native libraries, once in a process. */
  static void start() {
    // ND4J looks for its backends through whatever loader the first thread to use it has.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Nd4jRuntime.class.getClassLoader());
    try {
      load();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void load() {
    try {
      requireNonNull(Nd4j.getBackend(), "ND4J finds no backend");
    } catch (LinkageError | RuntimeException e) {
      throw new BackendException(
          "ND4J's native libraries do not load: "
              + root(e)
              + ". They are unpacked into the directory .javacpp/cache of the user's home, or the"
              + " one that -Dorg.bytedeco.javacpp.cachedir names: it needs to be writable, to allow"
              + " the execution of code, and 450 MB of room.",
          e);
    }
  }

  /** The CPU, or the GPUs. */
  static Set<Device> devices() {
    start();
    if (Nd4j.getEnvironment().isCPU()) {
      return Set.of(Device.cpu());
    }
    return IntStream.range(0, Nd4j.getAffinityManager().getNumberOfDevices())
        .mapToObj(Device::cuda)
        .collect(Collectors.toSet());
  }

  /** The device to use for what was asked for. */
  static Device resolve(Device wanted) {
    Set<Device> devices = devices();
    if (devices.contains(wanted)) {
      return wanted;
    }
    if (wanted instanceof Device.Auto) {
      return devices.contains(Device.cuda(0)) ? Device.cuda(0) : Device.cpu();
    }
    throw new BackendException(
        "There is no device "
            + wanted
            + " for ND4J: "
            + (devices.contains(Device.cpu())
                ? "the one on the class path runs on the CPU. Replace"
                    + " dev.recogniser:recogniser-dl4j by recogniser-dl4j-gpu, or use the CPU."
                : "the one on the class path runs on " + devices + ". Use one of them."));
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }
}
