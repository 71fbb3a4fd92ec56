package dev.recogniser.djl.internal;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the backend in a process of its own, as PyTorch starts once in each. */
final class OwnProcess {

  private OwnProcess() {}

  /** Prints what the engine says of itself, or why there is none. */
  public static void main(String[] threads) {
    EngineOptions options = new EngineOptions(Device.cpu(), Integer.parseInt(threads[0]));
    new DjlBackend().devices();
    try (InferenceEngine engine = new DjlBackend().open(SmallNetwork.model(), options)) {
      System.out.println("threads " + engine.info().threads());
    } catch (BackendException e) {
      System.out.println(e.getMessage());
    }
  }

  /** What it prints, DJL's and the JVM's own words included. */
  static String run(int threads, String... jvmOptions) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OwnProcess.class.getName(), Integer.toString(threads)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(output, StandardCharsets.UTF_8);
  }
}
