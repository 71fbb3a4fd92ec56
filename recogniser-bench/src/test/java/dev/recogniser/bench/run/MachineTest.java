package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @Test
  void knowsCoresAndMemory() {
    Machine machine = Machine.here();

    assertThat(machine.os()).isNotBlank();
    assertThat(machine.cores()).isPositive();
    assertThat(machine.memoryMiB()).isGreaterThan(100);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "reads /proc/cpuinfo")
  void knowsTheProcessor() {
    assertThat(Machine.here().cpu()).isNotBlank();
    assertThat(Machine.here().cpuFlags()).contains("sse2");
    assertThat(CpuTime.now().all()).isPositive();
  }

  @Test
  void tellsNothingWhereThereIsNoFile() {
    assertThat(SystemFiles.value("/nowhere", "model name")).isEmpty();
    assertThat(CpuTime.parse(List.of()).stealPercentSince(new CpuTime(0, 0))).isNegative();
  }

  @Test
  void countsStolenTimeWithoutCountingGuestsTwice() {
    CpuTime before = CpuTime.parse(List.of("cpu  100 0 0 100 0 0 0 0 0 0", "cpu0 1"));
    CpuTime after = CpuTime.parse(List.of("cpu  150 0 0 140 0 0 0 10 50 0", "cpu0 1"));

    assertThat(after.stealPercentSince(before)).isEqualTo(10, within(1e-9));
  }

  @Test
  void hasNoCommitOutsideACheckout(@TempDir Path elsewhere) throws Exception {
    assertThat(Commit.of(elsewhere.toFile())).isEmpty();
  }
}
