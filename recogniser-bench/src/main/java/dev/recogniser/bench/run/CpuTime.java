package dev.recogniser.bench.run;

import java.util.Arrays;
import java.util.List;

/**
 * What the processors did since the machine started.
 *
 * @param all ticks of all kinds
 * @param stolen ticks that the host gave to others
 */
record CpuTime(long all, long stolen) {

  /** The columns before guest time, which is part of user time. */
  private static final int KINDS = 8;

  private static final int STEAL = 7;

  static CpuTime now() {
    return parse(SystemFiles.lines("/proc/stat"));
  }

  static CpuTime parse(List<String> stat) {
    if (stat.isEmpty() || !stat.get(0).startsWith("cpu ")) {
      return new CpuTime(0, 0);
    }
    long[] ticks =
        Arrays.stream(stat.get(0).split("\\s+"))
            .skip(1)
            .limit(KINDS)
            .mapToLong(Long::parseLong)
            .toArray();
    return new CpuTime(Arrays.stream(ticks).sum(), ticks.length > STEAL ? ticks[STEAL] : 0);
  }

  /** Per cent of the time since then that the host gave to others; negative if unknown. */
  double stealPercentSince(CpuTime before) {
    long passed = all - before.all;
    return passed <= 0 ? -1 : 100.0 * (stolen - before.stolen) / passed;
  }
}
