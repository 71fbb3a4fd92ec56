package dev.recogniser.djl.internal;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.Networks;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens the backend in a process of its own, as PyTorch starts once in each. */
final class OwnProcess {

  private static final String CALLER = "caller";

  private OwnProcess() {}

  /** Prints what the engine says of itself and where it computed, or why there is none. */
  public static void main(String[] threads) throws InterruptedException {
    EngineOptions options = new EngineOptions(Device.cpu(), Integer.parseInt(threads[0]));
    try {
      new DjlBackend().devices();
      Model model = Model.copyOf("plain", Networks.plain().toBytes());
      InferenceEngine engine = new DjlBackend().open(model, options);
      System.out.println("threads: " + engine.info().threads());
      Thread caller = new Thread(() -> compute(engine), CALLER);
      caller.start();
      caller.join();
      engine.close();
    } catch (BackendException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void compute(InferenceEngine engine) {
    int count = DjlEngine.MOST;
    engine.infer(
        new float[count * Glyph.PIXELS],
        count,
        new float[count * engine.info().model().scores()],
        null);
    System.out.println("computed on: " + nativeThreads());
  }

  /** How many native threads there are by the caller's name, which its helpers inherit. */
  private static long nativeThreads() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return tasks.filter(OwnProcess::isCallers).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCallers(Path task) {
    try {
      return Files.readString(task.resolve("comm")).strip().equals(CALLER);
    } catch (IOException e) {
      return false; // it has ended in the meantime
    }
  }

  /** What it prints, DJL's and the JVM's own words included. */
  static String run(int threads, String... jvmOptions) throws IOException, InterruptedException {
    return runWithout("no jar of that name", threads, jvmOptions);
  }

  /** The same without those jars on the class path whose paths contain a text. */
  static String runWithout(String jars, int threads, String... jvmOptions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", classPathWithout(jars)));
    command.addAll(List.of(OwnProcess.class.getName(), Integer.toString(threads)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(output, StandardCharsets.UTF_8);
  }

  private static String classPathWithout(String jars) {
    String separator = File.pathSeparator;
    return Stream.of(System.getProperty("java.class.path").split(separator, -1))
        .filter(entry -> !entry.contains(jars))
        .collect(Collectors.joining(separator));
  }
}
