package dev.recogniser.bench.run;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.OptionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which backends are measured on which devices.
 *
 * @param found the backends that were asked for, usable or not
 * @param byDevice for each device the backends that have it; never empty
 * @param missing what was asked for and is not there
 */
record BackendDevices(
    List<Backend> found, Map<String, List<String>> byDevice, List<MissingDevice> missing) {

  private static final String CPU = "cpu";

  /** The ids that were chosen, or all that are there; nothing is loaded for that. */
  static List<String> chosen(List<String> named, List<String> present) {
    for (String id : named) {
      if (!present.contains(id)) {
        throw new BackendException(
            "No backend '%s', which was named by --backends. Found: %s. Name one of these."
                .formatted(id, String.join(", ", present)));
      }
    }
    return named.isEmpty() ? present : named.stream().distinct().toList();
  }

  /** Reads the devices; {@code auto} would hide what was measured. */
  static List<String> devices(List<String> named) {
    List<String> devices =
        named.stream().map(Device::parse).map(Device::toString).distinct().toList();
    if (devices.contains("auto")) {
      throw new OptionException("--devices has 'auto'. Name what to measure: cpu, cuda:0.");
    }
    return devices.isEmpty() ? List.of(CPU) : devices;
  }

  /**
   * Puts them together. Where a device is nowhere, the CPU is measured.
   *
   * @param strict whether a backend that is not usable is an error, since it was named
   */
  static BackendDevices of(List<Backend> found, List<String> devices, boolean strict) {
    List<Backend> usable = found.stream().filter(Backend::usable).toList();
    if (usable.isEmpty() || (strict && usable.size() < found.size())) {
      throw new BackendException(unusable(found));
    }
    Map<String, List<String>> byDevice = new LinkedHashMap<>();
    List<MissingDevice> missing = new ArrayList<>();
    for (String device : devices) {
      List<String> without = ids(usable, device, false);
      if (!without.isEmpty()) {
        missing.add(new MissingDevice(device, without));
      }
      if (without.size() < usable.size()) {
        byDevice.put(device, ids(usable, device, true));
      }
    }
    if (byDevice.isEmpty()) {
      byDevice.put(CPU, ids(usable, CPU, true));
    }
    return new BackendDevices(found, byDevice, missing);
  }

  private static List<String> ids(List<Backend> backends, String device, boolean having) {
    return backends.stream()
        .filter(backend -> backend.devices().contains(device) == having)
        .map(Backend::id)
        .toList();
  }

  private static String unusable(List<Backend> found) {
    List<String> reasons =
        found.stream()
            .filter(backend -> !backend.usable())
            .map(backend -> "'" + backend.id() + "' cannot be used: " + backend.reason())
            .toList();
    return found.isEmpty()
        ? "No backend is on the class path. Add one, for instance dev.recogniser:recogniser-onnx."
        : String.join(" ", reasons) + " Mend that, or name the others with --backends.";
  }

  /** What the user must know before the run. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Backend backend : found) {
      if (!backend.usable()) {
        remarks.add("Left out: " + backend.id() + ". " + backend.reason());
      }
    }
    missing.forEach(device -> remarks.add(remark(device)));
    return remarks;
  }

  private String remark(MissingDevice lack) {
    List<String> having = byDevice.getOrDefault(lack.device(), List.of());
    String cure =
        " It takes the GPU, its driver, and RECOGNISER_GPU=yes before bin/bench: see"
            + " docs/benchmarks.md.";
    return having.isEmpty()
        ? "No backend here has " + lack.device() + ": it goes on with the CPU." + cure
        : String.join(", ", lack.backends())
            + " cannot use "
            + lack.device()
            + "; "
            + String.join(", ", having)
            + " can."
            + cure;
  }
}
