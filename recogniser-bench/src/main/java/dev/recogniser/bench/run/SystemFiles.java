package dev.recogniser.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linux's files about the machine; elsewhere they are not there and nothing is told. */
final class SystemFiles {

  private SystemFiles() {}

  /** The value of the first line {@code key : value}, or empty. */
  static String value(String file, String key) {
    Pattern line = Pattern.compile(Pattern.quote(key) + "\\s*:\\s*(.*)");
    return lines(file).stream()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).strip())
        .findFirst()
        .orElse("");
  }

  /** The value of the line {@code KEY="value"}, or empty. */
  static String property(String file, String key) {
    return lines(file).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1).replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  /** What Java may use of the machine's memory, or of the container's. */
  static long memoryMiB() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() >> 20
        : -1;
  }

  /** The control group's limits for processors and memory as they stand there, or empty. */
  static String limits() {
    String cpu = String.join(" ", lines("/sys/fs/cgroup/cpu.max"));
    String memory = String.join(" ", lines("/sys/fs/cgroup/memory.max"));
    return (cpu.isEmpty() ? "" : "cpu.max " + cpu)
        + (memory.isEmpty() ? "" : " memory.max " + memory);
  }

  /** The number of processes that ran or waited in the last minute; negative if unknown. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** The file's lines, or none. */
  static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException | SecurityException e) {
      return List.of();
    }
  }
}
