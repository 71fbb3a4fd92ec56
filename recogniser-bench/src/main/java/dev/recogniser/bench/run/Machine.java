package dev.recogniser.bench.run;

import java.util.List;

/**
 * The computer, in {@code environment.json}. Texts that cannot be told are empty.
 *
 * @param os the operating system
 * @param kernel its kernel's version
 * @param architecture the processor's architecture as Java calls it
 * @param cpu the processor's model
 * @param cpuFlags the instruction sets that it has
 * @param cores how many processors this JVM may use
 * @param memoryMiB the memory of machine or container
 * @param limits the container's limits
 */
public record Machine(
    String os,
    String kernel,
    String architecture,
    String cpu,
    List<String> cpuFlags,
    int cores,
    long memoryMiB,
    String limits) {

  /** Copies. */
  public Machine {
    cpuFlags = List.copyOf(cpuFlags);
  }

  /** This computer, as far as it tells. */
  static Machine here() {
    return new Machine(
        osName(),
        System.getProperty("os.version"),
        System.getProperty("os.arch"),
        SystemFiles.value("/proc/cpuinfo", "model name"),
        List.of(SystemFiles.value("/proc/cpuinfo", "flags").split(" ")),
        Runtime.getRuntime().availableProcessors(),
        SystemFiles.memoryMiB(),
        SystemFiles.limits());
  }

  private static String osName() {
    String name = SystemFiles.property("/etc/os-release", "PRETTY_NAME");
    return name.isEmpty() ? System.getProperty("os.name") : name;
  }
}
