package dev.recogniser.integration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Java process of its own: engines start once in each. */
public final class Child {

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  private Child() {}

  /**
   * What a process said and how it ended.
   *
   * @param output standard output and standard error
   * @param status its exit code
   */
  public record End(String output, int status) {}

  /**
   * A process of the Java that runs this one, without a window.
   *
   * @param before what the command is run by, such as {@code unshare -rn}; often nothing
   * @return the process, to be told more
   */
  public static Child by(String... before) {
    Child child = new Child();
    child.command.addAll(List.of(before));
    child.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    return child.with("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");
  }

  /**
   * Adds arguments.
   *
   * @param arguments options or what follows them
   * @return this
   */
  public Child with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  /**
   * Lets engines unpack their natives into a folder, whatever was unpacked before.
   *
   * @param cache the folder
   * @return this
   */
  public Child unpackingInto(Path cache) {
    return with("-Duser.home=" + cache.resolve("home"))
        .with("-Djava.io.tmpdir=" + cache)
        .with("-DDJL_CACHE_DIR=" + cache.resolve("djl"))
        .with("-Dorg.bytedeco.javacpp.cachedir=" + cache.resolve("javacpp"));
  }

  /**
   * Adds a class path and a program.
   *
   * @param classPath jars and folders
   * @param program has {@code main}
   * @return this
   */
  public Child program(Collection<Path> classPath, Class<?> program) {
    return with("-cp", joined(classPath), program.getName());
  }

  /**
   * Adds a module path and a program.
   *
   * @param modulePath jars
   * @param program has {@code main}
   * @return this
   */
  public Child module(Collection<Path> modulePath, Class<?> program) {
    // Ours is no module, so it requires none; an application's would require this one.
    return with("-p", joined(modulePath), "--add-modules", "dev.recogniser")
        .with("-m", program.getPackageName() + "/" + program.getName());
  }

  private static String joined(Collection<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Sets an environment variable.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public Child variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Runs it to its end.
   *
   * @return what it said
   */
  public End run() {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("RECOGNISER_BACKEND");
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new End(output, process.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a process ran: " + command, e);
    }
  }
}
