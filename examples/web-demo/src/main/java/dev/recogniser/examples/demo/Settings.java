package dev.recogniser.examples.demo;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decided.
 *
 * @param host where to listen
 * @param port the port; 0 takes any free one
 * @param model a model file that is watched; null takes the one of the class path
 * @param corrections the folder for what users correct; null keeps nothing
 * @param backend the standard backend; null leaves it to the library
 * @param device the standard device
 * @param threads how many threads the engine uses for one call
 * @param hosts names under which the server may be asked, beside those of this machine
 * @param limits how much is taken at most
 */
record Settings(
    String host,
    int port,
    @Nullable Path model,
    @Nullable Path corrections,
    @Nullable String backend,
    String device,
    int threads,
    Set<String> hosts,
    Limits limits) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the port is none
   */
  Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
    }
  }
}
