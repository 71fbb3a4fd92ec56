package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.InferenceEngine;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where it can compute. */
abstract class DevicesSection {

  /** More GPUs than a machine has. */
  private static final Device MISSING = Device.cuda(99);

  private final ModelFile file = Networks.plain();

  abstract Subject subject();

  @Test
  void listsTheCpuAndNothingUndecided() {
    assertThat(subject().backend().devices())
        .contains(Device.cpu())
        .doesNotHaveAnyElementsOfTypes(Device.Auto.class)
        .doesNotContain(MISSING);
  }

  @Test
  void opensOnEachDeviceThatItLists() {
    for (Device device : subject().backend().devices()) {
      try (InferenceEngine engine = subject().open(file, device, 1)) {
        assertThat(engine.info().device()).isEqualTo(device);
      }
    }
  }

  @Test
  void refusesAGpuThatIsNotThereByName() {
    assertThatThrownBy(() -> subject().open(file, MISSING, 1))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining(MISSING.toString());
  }

  @Test
  void takesAGpuOnlyIfThereIsOneWhenItMayChoose() {
    Set<Device> devices = subject().backend().devices();
    Device best = devices.contains(Device.cuda(0)) ? Device.cuda(0) : Device.cpu();
    try (InferenceEngine engine = subject().open(file, Device.auto(), 1)) {
      assertThat(engine.info().device()).isEqualTo(best);
    }
  }
}
