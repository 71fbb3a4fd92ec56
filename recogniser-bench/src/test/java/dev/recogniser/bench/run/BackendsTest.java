package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackendsTest {

  @Test
  void asksABackendInAJvmOfItsOwn() {
    assertThat(Backends.ids()).containsExactly("onnx", "djl", "dl4j");

    Backend onnx = new Backends(new Children()).ask("onnx");

    assertThat(onnx.usable()).isTrue();
    assertThat(onnx.version()).isNotEmpty();
    assertThat(onnx.devices()).contains("cpu");
  }

  @Test
  void saysWhyAProcessGaveNoAnswer() {
    Backend nobody = new Backends(new Children()).ask("nobody");

    assertThat(nobody.usable()).isFalse();
    assertThat(nobody.reason()).contains("NoSuchElementException");
  }
}
