package dev.recogniser.testkit;

import dev.recogniser.Device;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import dev.recogniser.testkit.example.PlainBackend;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The plain backend with a fault in it. */
record Faulty(Open opening, Infer inferring, UnaryOperator<EngineInfo> telling)
    implements InferenceBackend {

  private static final InferenceBackend SOUND = new PlainBackend();

  /** How it opens. */
  interface Open {
    InferenceEngine open(InferenceBackend sound, Model model, EngineOptions options);
  }

  /** How its engine infers. */
  interface Infer {
    void infer(
        InferenceEngine sound,
        float[] glyphs,
        int count,
        float[] logits,
        float @Nullable [] features);
  }

  static Faulty opening(Open fault) {
    return new Faulty(fault, InferenceEngine::infer, info -> info);
  }

  static Faulty inferring(Infer fault) {
    return new Faulty(InferenceBackend::open, fault, info -> info);
  }

  /** Says of its engine that it has another head. */
  static Faulty with(UnaryOperator<Optional<Head>> fault) {
    return new Faulty(
        InferenceBackend::open,
        InferenceEngine::infer,
        info ->
            new EngineInfo(
                info.model(),
                info.features(),
                fault.apply(info.head()),
                info.engineVersion(),
                info.device(),
                info.threads()));
  }

  @Override
  public String id() {
    return SOUND.id();
  }

  @Override
  public Presence presence() {
    return SOUND.presence();
  }

  @Override
  public Set<Device> devices() {
    return SOUND.devices();
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    InferenceEngine sound = opening.open(SOUND, model, options);
    return new Engine(sound, inferring, telling.apply(sound.info()));
  }

  private record Engine(InferenceEngine sound, Infer inferring, EngineInfo info)
      implements InferenceEngine {
    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      inferring.infer(sound, glyphs, count, logits, features);
    }

    @Override
    public void close() {
      sound.close();
    }
  }
}
