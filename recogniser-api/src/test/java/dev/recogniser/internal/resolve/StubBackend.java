package dev.recogniser.internal.resolve;

import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.spi.Presence;
import java.util.ServiceConfigurationError;
import java.util.Set;

/** Providers of every kind that a class path may hold. */
abstract class StubBackend implements InferenceBackend {

  private final String id;
  private final int preference;

  StubBackend(String id, int preference) {
    this.id = id;
    this.preference = preference;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int preference() {
    return preference;
  }

  @Override
  public Presence presence() {
    return new Presence.Present("9.8");
  }

  @Override
  public Set<Device> devices() {
    return Set.of(Device.cuda(10), Device.cuda(2), Device.cpu());
  }

  @Override
  public InferenceEngine open(Model model, EngineOptions options) {
    return StubEngine.with(options);
  }

  /** Works. */
  public static final class Alpha extends StubBackend {
    public Alpha() {
      super("alpha", 10);
    }
  }

  /** Works, and has the id of another. */
  public static final class OtherAlpha extends StubBackend {
    public OtherAlpha() {
      super("alpha", 50);
    }
  }

  /** Works, and is as much preferred as alpha. */
  public static final class Beta extends StubBackend {
    public Beta() {
      super("beta", 10);
    }
  }

  /** Works, on one thread whatever it is told. */
  public static final class OneThread extends StubBackend {
    public OneThread() {
      super("one-thread", 10);
    }

    @Override
    public InferenceEngine open(Model model, EngineOptions options) {
      return StubEngine.with(new EngineOptions(options.device(), 1));
    }
  }

  /** Is preferred to alpha and lacks its natives. */
  public static final class Absent extends StubBackend {
    public Absent() {
      super("absent", 20);
    }

    @Override
    public Presence presence() {
      return new Presence.Absent("no native library for linux-riscv64");
    }
  }

  /** Is preferred to alpha and fails to say whether it is there. */
  public static final class Unsure extends StubBackend {
    public Unsure() {
      super("unsure", 20);
    }

    @Override
    public Presence presence() {
      throw new IllegalStateException("presence failed");
    }
  }

  /** Is preferred to alpha and has no such device. */
  public static final class Closed extends StubBackend {
    public Closed() {
      super("closed", 20);
    }

    @Override
    public Set<Device> devices() {
      throw new UnsatisfiedLinkError("libclosed.so");
    }

    @Override
    public InferenceEngine open(Model model, EngineOptions options) {
      throw new BackendException("There is no device cuda:7.");
    }
  }

  /** Is preferred to alpha and cannot link. */
  public static final class Unlinked extends StubBackend {
    public Unlinked() {
      super("unlinked", 20);
    }

    @Override
    public InferenceEngine open(Model model, EngineOptions options) {
      throw new UnsatisfiedLinkError("libunlinked.so");
    }
  }

  /** Is preferred to alpha, and finds no sound part of its engine by a service loader. */
  public static final class Misconfigured extends StubBackend {
    public Misconfigured() {
      super("misconfigured", 20);
    }

    @Override
    public Set<Device> devices() {
      throw new ServiceConfigurationError("com.example.Part: none");
    }

    @Override
    public InferenceEngine open(Model model, EngineOptions options) {
      throw new ServiceConfigurationError("com.example.Part: none");
    }
  }

  /** Is preferred to alpha and finds the model bad. */
  public static final class Strict extends StubBackend {
    public Strict() {
      super("strict", 20);
    }

    @Override
    public InferenceEngine open(Model model, EngineOptions options) {
      throw new ModelException("The model has no labels.");
    }
  }

  /** Fails in its constructor. */
  public static final class Unborn extends StubBackend {
    public Unborn() {
      super("unborn", 20);
      throw new IllegalStateException("not today");
    }
  }

  /** Fails to say its name. */
  public static final class Nameless extends StubBackend {
    public Nameless() {
      super("nameless", 20);
    }

    @Override
    public String id() {
      throw new NoClassDefFoundError("com/missing/Names");
    }
  }
}
