package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Device;

/**
 * How an engine is to run.
 *
 * @param device where: the CPU, a certain GPU, or {@link Device.Auto}
 * @param threads how many threads one call may use inside the engine, at least 1. Where an engine
 *     can set this only for the whole process, it says so and reports the effective number in
 *     {@link EngineInfo#threads}
 */
public record EngineOptions(Device device, int threads) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is no thread
   */
  public EngineOptions {
    requireNonNull(device, "device");
    if (threads < 1) {
      throw new IllegalArgumentException("An engine has at least one thread, not " + threads + ".");
    }
  }

  /**
   * How many of the threads find a processor: more would wait for each other, and very many take
   * the machine down.
   *
   * @return at least 1
   */
  public int threadsWithProcessor() {
    return Math.min(threads, Runtime.getRuntime().availableProcessors());
  }
}
