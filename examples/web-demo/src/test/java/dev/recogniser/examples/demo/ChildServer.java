package dev.recogniser.examples.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The program in a process of its own, which can be killed. */
record ChildServer(Process process, Demo demo) implements AutoCloseable {

  static ChildServer start(String... options) throws IOException {
    return startWith(List.of(), options);
  }

  /** Starts it behind words that come before {@code java}. */
  static ChildServer startWith(List<String> before, String... options) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "--port", "0"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildServer(process, Demo.at(address(process)));
  }

  private static String address(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("Draw at ")) {
      String rest = line + out.lines().collect(Collectors.joining("\n"));
      process.destroyForcibly();
      throw new IllegalStateException("The server did not start: " + rest);
    }
    return line.substring("Draw at ".length());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
