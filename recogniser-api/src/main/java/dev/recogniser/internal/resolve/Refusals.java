package dev.recogniser.internal.resolve;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.internal.resolve.Provider.Rejected;
import dev.recogniser.internal.resolve.Provider.Usable;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to say of a choice, and what if there is none: what was found, what was not, and the cure.
 */
final class Refusals {

  private static final int LONGEST_NAME = 60;
  private static final String NOTHING_FOUND = "No backend is on the class path.";

  private Refusals() {}

  static BackendException none(List<Rejected> passedOver) {
    String cure = " Add one, for instance " + Reasons.artifact("onnx") + ".";
    return passedOver.isEmpty()
        ? new BackendException(NOTHING_FOUND + cure)
        : withCauses("No usable backend." + rejected(passedOver) + cures(passedOver), passedOver);
  }

  static BackendException unknown(Wish wish, List<Provider> providers) {
    String id = shortened(wish.id());
    String asked = " '" + id + "' was named by " + wish.source() + ".";
    String add = " Add " + Reasons.artifact(id);
    return providers.isEmpty()
        ? new BackendException(NOTHING_FOUND + asked + add + ".")
        : new BackendException(
            "No backend '"
                + id
                + "', which was named by "
                + wish.source()
                + "."
                + found(providers)
                + rejected(rejections(providers))
                + add
                + ", or name one that was found.");
  }

  /** A name that is no name may be a whole document, which nobody wants to read again. */
  private static String shortened(String id) {
    return id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME) + "…";
  }

  static BackendException unusable(Wish wish, Rejected wanted, List<Provider> providers) {
    String message =
        "No usable backend '"
            + wish.id()
            + "', which was named by "
            + wish.source()
            + "."
            + found(providers)
            + rejected(rejections(providers))
            + " "
            + wanted.cure();
    return withCauses(message, List.of(wanted));
  }

  static BackendException failed(Wish wish, BackendException failure) {
    String message = "Backend '" + wish.id() + "', named by " + wish.source() + ", does not open: ";
    return new BackendException(message + Reasons.of(failure) + ".", failure);
  }

  static String whyPreferred(List<Rejected> passedOver, List<Provider> rest) {
    String passed = passedOver.isEmpty() ? "" : " Passed over: " + reasons(passedOver) + ".";
    String untried = list(rest, Provider::id);
    return "The preferred backend that opens."
        + passed
        + (untried.isEmpty() ? "" : " Not tried: " + untried + ".");
  }

  /** What an engine does otherwise than it was asked, or decided for itself. */
  static String whyOtherThanAsked(EngineOptions asked, EngineInfo got) {
    boolean free = asked.device() instanceof Device.Auto;
    String device =
        !free
            ? ""
            : got.device() instanceof Device.Cpu
                ? " It can use no GPU here, so it computes on the CPU."
                : " It computes on the first GPU that it can use.";
    String threads =
        got.threads() == asked.threads()
            ? ""
            : " Threads a call: " + got.threads() + ", not " + asked.threads() + " as asked.";
    return device + threads;
  }

  private static String found(List<Provider> providers) {
    String usable =
        list(providers.stream().filter(Usable.class::isInstance).toList(), Provider::id);
    return usable.isEmpty() ? "" : " Found: " + usable + ".";
  }

  private static String rejected(List<Rejected> rejections) {
    return rejections.isEmpty() ? "" : " Rejected: " + reasons(rejections) + ".";
  }

  private static String reasons(List<Rejected> rejections) {
    return list(rejections, one -> one.id() + " (" + one.reason() + ")");
  }

  private static String cures(List<Rejected> rejections) {
    return rejections.stream()
        .map(Rejected::cure)
        .filter(cure -> !cure.isEmpty())
        .distinct()
        .map(cure -> " " + cure)
        .collect(Collectors.joining());
  }

  private static List<Rejected> rejections(List<Provider> providers) {
    return providers.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
  }

  private static <T> String list(Collection<T> items, Function<T, String> name) {
    return items.stream().map(name).collect(Collectors.joining(", "));
  }

  private static BackendException withCauses(String message, List<Rejected> rejections) {
    List<Throwable> causes =
        rejections.stream().map(Rejected::cause).filter(Objects::nonNull).toList();
    BackendException refusal =
        causes.isEmpty()
            ? new BackendException(message)
            : new BackendException(message, causes.get(0));
    causes.stream().skip(1).forEach(refusal::addSuppressed);
    return refusal;
  }
}
