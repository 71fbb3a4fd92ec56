package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendException;
import dev.recogniser.OptionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendDevicesTest {

  private static final Backend ONNX = new Backend("onnx", "1", true, "", List.of("cpu", "cuda:0"));
  private static final Backend DJL = new Backend("djl", "2", true, "", List.of("cpu"));
  private static final Backend BROKEN =
      new Backend("dl4j", "", false, "no natives here. Add them.", List.of());

  @Test
  void measuresADeviceWithTheBackendsThatHaveIt() {
    BackendDevices devices = BackendDevices.of(List.of(ONNX, DJL), List.of("cpu", "cuda:0"), true);

    assertThat(devices.byDevice())
        .containsEntry("cpu", List.of("onnx", "djl"))
        .containsEntry("cuda:0", List.of("onnx"));
    assertThat(devices.missing()).containsExactly(new MissingDevice("cuda:0", List.of("djl")));
    assertThat(devices.remarks()).singleElement().asString().startsWith("djl cannot use cuda:0");
  }

  @Test
  void goesOnWithTheCpuWhereThereIsNoGpu() {
    BackendDevices devices = BackendDevices.of(List.of(DJL), List.of("cuda:0"), true);

    assertThat(devices.byDevice()).containsOnlyKeys("cpu");
    assertThat(devices.remarks().get(0))
        .startsWith("No backend here has cuda:0: it goes on with the CPU.")
        .contains("RECOGNISER_GPU=yes");
  }

  @Test
  void leavesOutABrokenBackendThatNobodyNamed() {
    BackendDevices devices = BackendDevices.of(List.of(ONNX, BROKEN), List.of("cpu"), false);

    assertThat(devices.byDevice()).containsEntry("cpu", List.of("onnx"));
    assertThat(devices.remarks()).containsExactly("Left out: dl4j. no natives here. Add them.");
  }

  @Test
  void refusesABrokenBackendThatWasNamed() {
    assertThatThrownBy(() -> BackendDevices.of(List.of(ONNX, BROKEN), List.of("cpu"), true))
        .isInstanceOf(BackendException.class)
        .hasMessageContainingAll("'dl4j' cannot be used: no natives here.", "--backends");
  }

  @Test
  void refusesABackendThatIsNotThere() {
    assertThatThrownBy(() -> BackendDevices.chosen(List.of("onx"), List.of("onnx", "djl")))
        .hasMessage(
            "No backend 'onx', which was named by --backends. Found: onnx, djl. Name one of"
                + " these.");
  }

  @Test
  void refusesADeviceThatWouldHideWhatIsMeasured() {
    assertThatThrownBy(() -> BackendDevices.devices(List.of("auto")))
        .isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> BackendDevices.devices(List.of("gpu")))
        .hasMessageContaining("There is no device 'gpu'");
    assertThat(BackendDevices.devices(List.of("cuda"))).containsExactly("cuda:0");
  }
}
