package dev.recogniser.internal.resolve;

import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import dev.recogniser.internal.resolve.Provider.Rejected;
import dev.recogniser.internal.resolve.Provider.Usable;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;

/** Describes providers for a listing. */
final class Descriptions {

  /** The CPU first, then the GPUs by number: the shorter text has the smaller number. */
  private static final Comparator<String> SHORTER_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Descriptions() {}

  static BackendInfo of(Provider provider) {
    if (provider instanceof Rejected rejected) {
      String reason = rejected.reason() + ". " + rejected.cure();
      return new BackendInfo(rejected.id(), "", false, reason, List.of());
    }
    Usable usable = (Usable) provider;
    try {
      return new BackendInfo(usable.id(), usable.version(), true, "", devices(usable));
    } catch (Exception | LinkageError | ServiceConfigurationError e) {
      String reason = Reasons.of(e) + ".";
      return new BackendInfo(usable.id(), usable.version(), false, reason, List.of());
    }
  }

  private static List<Device> devices(Usable usable) {
    return usable.backend().devices().stream()
        .sorted(Comparator.comparing(Device::toString, SHORTER_FIRST))
        .toList();
  }
}
