package dev.recogniser.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How JMH is started for a step. */
final class JmhCommand {

  /** Where forks keep scores that they compare with, so that each need not compute them again. */
  private static final String REFERENCES = "recogniser.bench.references";

  /** A whole page may take a second; what takes a minute hangs. */
  private static final String TIMEOUT = "60s";

  private JmhCommand() {}

  /** What every measured JVM is started with. */
  static List<String> forkOptions() {
    List<String> options = new ArrayList<>(JavaCommand.OPTIONS);
    options.addAll(JavaCommand.HEAP);
    return List.copyOf(options);
  }

  static List<String> of(Step step, List<String> profilers, Path part, Path references) {
    List<String> arguments = new ArrayList<>(step.options());
    arguments.addAll(List.of("-rf", "json", "-rff", part.toString()));
    arguments.addAll(List.of("-foe", "false", "-to", TIMEOUT));
    profilers.forEach(profiler -> arguments.addAll(List.of("-prof", profiler)));
    arguments.addAll(List.of("-jvmArgsAppend", appended(references)));
    return JavaCommand.of("org.openjdk.jmh.Main", arguments);
  }

  /** JMH's own quotes: the folder's name may have spaces. */
  private static String appended(Path references) {
    return String.join(" ", JavaCommand.HEAP) + " \"-D" + REFERENCES + "=" + references + "\"";
  }
}
