package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTest {

  @Test
  void readsWhatItPrints() {
    for (Device device : List.of(Device.cpu(), Device.auto(), Device.cuda(0), Device.cuda(12))) {
      assertThat(Device.parse(device.toString())).isEqualTo(device);
    }
    assertThat(Device.parse(" CUDA ")).isEqualTo(Device.cuda(0));
  }

  @Test
  void saysWhichDevicesThereAre() {
    assertThatThrownBy(() -> Device.parse("tpu"))
        .isInstanceOf(OptionException.class)
        .hasMessage("There is no device 'tpu'. Use cpu, cuda:0 (or another number) or auto.");
    assertThatThrownBy(() -> Device.cuda(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
