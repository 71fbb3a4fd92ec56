package dev.recogniser.examples.demo;

import dev.recogniser.BackendInfo;
import dev.recogniser.Device;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What users can choose from.
 *
 * @param backends every backend of the class path
 * @param standard what holds for what they leave open
 */
record Offer(List<BackendInfo> backends, Choice standard) {

  /**
   * Turns wishes into a choice. Whether the model has marks is found out by who opens it.
   *
   * @throws FaultException if the server does not have what is wished for
   */
  Choice choose(Question question) {
    String wished = question.backend();
    BackendInfo chosen = backend(wished == null ? standard.backend() : wished);
    return new Choice(
        chosen.id(),
        device(chosen, question.device()),
        alphabet(question.alphabet()),
        question.wantsMarks());
  }

  private BackendInfo backend(String id) {
    BackendInfo found =
        backends.stream()
            .filter(backend -> backend.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown("backend", id, ids()));
    if (!found.usable()) {
      throw Fault.BAD_REQUEST.because(
          "The backend '%s' is not usable here: %s".formatted(found.id(), found.reason()));
    }
    return found;
  }

  private String ids() {
    return backends.stream()
        .filter(BackendInfo::usable)
        .map(BackendInfo::id)
        .collect(Collectors.joining(", "));
  }

  private String device(BackendInfo backend, @Nullable String wished) {
    List<String> devices = backend.devices().stream().map(Device::toString).toList();
    if (wished == null) {
      return devices.contains(standard.device()) ? standard.device() : devices.get(0);
    }
    if (!devices.contains(wished)) {
      throw unknown("device", wished, String.join(", ", devices));
    }
    return wished;
  }

  private AlphabetName alphabet(@Nullable String wished) {
    if (wished == null) {
      return standard.alphabet();
    }
    return AlphabetName.of(wished)
        .orElseThrow(() -> unknown("alphabet", wished, AlphabetName.ids()));
  }

  private static FaultException unknown(String what, String wished, String known) {
    return Fault.BAD_REQUEST.because(
        "There is no %s '%s'. Choose one of: %s.".formatted(what, shortened(wished), known));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
