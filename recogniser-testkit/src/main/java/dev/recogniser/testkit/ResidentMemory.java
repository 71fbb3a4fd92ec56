package dev.recogniser.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds of the machine's memory outside of Java's heap, as Linux and HotSpot
 * tell. The heap is left out by its addresses: how much of it is resident says nothing of natives.
 */
final class ResidentMemory {

  private static final Path MAPPINGS = Path.of("/proc/self/smaps");
  private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ .*");
  private static final Pattern RESIDENT = Pattern.compile("Rss:\\s+(\\d+) kB");

  /** How {@code jcmd GC.heap_info} writes where a part of the heap begins and ends. */
  private static final Pattern HEAP =
      Pattern.compile("\\[0x([0-9a-f]+), (?:0x[0-9a-f]+, )?0x([0-9a-f]+)\\)");

  private ResidentMemory() {}

  static boolean isKnown() {
    return Files.isReadable(MAPPINGS) && !heap().isEmpty();
  }

  /** Bytes that natives and the virtual machine itself hold. */
  static long outsideTheHeap() {
    System.gc(); // engines may hang their memory on objects that this collects
    System.gc();
    List<Range> heap = heap();
    long resident = 0;
    boolean counts = false;
    for (String line : mappings()) {
      Matcher mapping = MAPPING.matcher(line);
      Matcher size = RESIDENT.matcher(line);
      if (mapping.matches()) {
        long start = Long.parseUnsignedLong(mapping.group(1), 16);
        counts = heap.stream().noneMatch(range -> range.contains(start));
      } else if (counts && size.matches()) {
        resident += 1024 * Long.parseLong(size.group(1));
      }
    }
    return resident;
  }

  private static List<String> mappings() {
    try {
      return Files.readAllLines(MAPPINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Range> heap() {
    return HEAP.matcher(heapInfo())
        .results()
        .map(
            part -> new Range(Long.parseLong(part.group(1), 16), Long.parseLong(part.group(2), 16)))
        .toList();
  }

  private static String heapInfo() {
    try {
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      Object info =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(commands, "gcHeapInfo", new Object[0], new String[0]);
      return String.valueOf(info);
    } catch (JMException e) {
      return ""; // another virtual machine than HotSpot
    }
  }

  /** Addresses from the first to before the last. */
  private record Range(long start, long end) {
    boolean contains(long address) {
      return address >= start && address < end;
    }
  }
}
