package dev.recogniser.internal.resolve;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.resolve.Provider.Rejected;
import dev.recogniser.internal.resolve.Provider.Usable;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.Presence;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for providers; what is wrong with one is noted and does not touch the others. */
final class Providers {

  /** A class path that cannot be read at all fails again and again. */
  private static final int MOST_FAILURES = 100;

  /** How the JDK's messages name a provider that cannot be loaded. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?:Provider |class )?([\\w$]+(?:\\.[\\w$]+)+) .*", Pattern.DOTALL);

  /** What is missing the reason has said, since backends promise to. */
  private static final String ADD_MISSING = "Add what is missing, or use another backend.";

  private final Map<String, Provider> byClassName = new LinkedHashMap<>();

  private Providers() {}

  /** All that the loaders find, the preferred one first. */
  static List<Provider> find(List<ClassLoader> loaders) {
    Providers providers = new Providers();
    loaders.forEach(providers::search);
    return Clashes.reject(providers.byClassName.values()).stream()
        .sorted(Provider.BY_PREFERENCE)
        .toList();
  }

  private void search(ClassLoader loader) {
    Iterator<ServiceLoader.Provider<InferenceBackend>> entries =
        ServiceLoader.load(InferenceBackend.class, loader).stream().iterator();
    for (int failures = 0; failures < MOST_FAILURES; ) {
      try {
        if (!entries.hasNext()) {
          return;
        }
        add(entries.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        failures++;
        addBroken(e);
      }
    }
  }

  /** Where the message names no class, the same failure counts once. */
  private void addBroken(Throwable failure) {
    String reason = Reasons.of(failure);
    Matcher named = CLASS_NAME.matcher(reason);
    String name = named.matches() ? named.group(1) : "unnamed provider " + (byClassName.size() + 1);
    byClassName.putIfAbsent(named.matches() ? name : reason, broken(name, failure));
  }

  /** The same class through another loader counts once, and a sound one more than a broken one. */
  private void add(ServiceLoader.Provider<InferenceBackend> entry) {
    String name = entry.type().getName();
    if (!(byClassName.get(name) instanceof Usable)) {
      byClassName.put(name, examine(name, entry));
    }
  }

  private static Provider examine(
      String className, ServiceLoader.Provider<InferenceBackend> entry) {
    try {
      return examine(entry.get());
    } catch (Exception | LinkageError | ServiceConfigurationError e) {
      return broken(className, e);
    }
  }

  private static Provider examine(InferenceBackend backend) {
    String id = requireNonNull(backend.id(), "its id is null");
    int preference = backend.preference();
    Usable usable = new Usable(backend, id, preference, "");
    try {
      Presence presence = requireNonNull(backend.presence(), "its presence is null");
      return presence instanceof Presence.Present present
          ? new Usable(backend, id, preference, present.version())
          : usable.rejected(
              Reasons.withoutFullStop(((Presence.Absent) presence).reason()), ADD_MISSING, null);
    } catch (Exception | LinkageError e) {
      return usable.rejected(Reasons.of(e), cure(id), e);
    }
  }

  private static String cure(String id) {
    return "Add " + Reasons.artifact(id) + " and its natives for your platform.";
  }

  private static Rejected broken(String className, Throwable failure) {
    String cure = "Add what it needs, or remove it from the class path.";
    return new Rejected(
        className, className, Integer.MIN_VALUE, Reasons.of(failure), cure, failure);
  }
}
