package dev.recogniser.internal.resolve;

import dev.recogniser.BackendChoice;
import dev.recogniser.BackendException;
import dev.recogniser.BackendInfo;
import dev.recogniser.RecogniserException;
import dev.recogniser.internal.resolve.Provider.Rejected;
import dev.recogniser.internal.resolve.Provider.Usable;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/** The backends found on a class path. */
public final class Backends {

  private final List<Provider> providers;
  private final Wish.Settings settings;

  Backends(List<Provider> providers, Wish.Settings settings) {
    this.providers = List.copyOf(providers);
    this.settings = settings;
  }

  /** An opened engine and why it is this one. */
  public record Opened(InferenceEngine engine, BackendChoice choice) {}

  /** Looks through the given loader, or else through the thread's and the library's own. */
  public static Backends find(@Nullable ClassLoader loader) {
    return new Backends(Providers.find(Loaders.of(loader)), Wish.Settings.ofProcess());
  }

  /** Every backend, usable or not, the preferred one first. */
  public List<BackendInfo> describe() {
    return providers.stream().map(Descriptions::of).toList();
  }

  /** Opens the backend that was named, or else the preferred one that opens. */
  public Opened open(@Nullable String id, Model model, EngineOptions options) {
    Optional<Wish> wish = Wish.of(id, settings);
    return wish.isPresent() ? named(wish.get(), model, options) : preferred(model, options);
  }

  private Opened named(Wish wish, Model model, EngineOptions options) {
    Provider provider =
        providers.stream()
            .filter(found -> found.id().equals(wish.id()))
            .findFirst()
            .orElseThrow(() -> Refusals.unknown(wish, providers));
    if (provider instanceof Usable usable) {
      try {
        return open(usable, model, options, "Named by " + wish.source() + ".");
      } catch (BackendException e) {
        throw Refusals.failed(wish, e);
      }
    }
    throw Refusals.unusable(wish, (Rejected) provider, providers);
  }

  private Opened preferred(Model model, EngineOptions options) {
    List<Rejected> passedOver = new ArrayList<>();
    for (int i = 0; i < providers.size(); i++) {
      if (providers.get(i) instanceof Usable usable) {
        try {
          List<Provider> rest = providers.subList(i + 1, providers.size());
          return open(usable, model, options, Refusals.whyPreferred(passedOver, rest));
        } catch (BackendException e) {
          passedOver.add(usable.rejected(Reasons.of(e), "", e));
        }
      } else {
        passedOver.add((Rejected) providers.get(i));
      }
    }
    throw Refusals.none(passedOver);
  }

  /**
   * A bad model is bad for every backend and passes through; any other failure is the backend's.
   */
  private static Opened open(Usable usable, Model model, EngineOptions options, String reason) {
    try {
      InferenceEngine engine = usable.backend().open(model, options);
      return new Opened(engine, choice(usable.id(), engine, options, reason));
    } catch (RecogniserException e) {
      throw e;
    } catch (Exception | LinkageError | ServiceConfigurationError e) {
      throw new BackendException(e.toString(), e);
    }
  }

  private static BackendChoice choice(
      String id, InferenceEngine engine, EngineOptions options, String reason) {
    try {
      EngineInfo info = engine.info();
      String all = reason + Refusals.whyOtherThanAsked(options, info);
      return new BackendChoice(id, info.engineVersion(), info.device(), info.threads(), all);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      engine.close();
      throw e;
    }
  }
}
