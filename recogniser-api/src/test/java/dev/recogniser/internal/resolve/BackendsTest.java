package dev.recogniser.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.BackendChoice;
import dev.recogniser.BackendException;
import dev.recogniser.Device;
import dev.recogniser.ModelException;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsTest {

  private static final Model MODEL = Model.copyOf("test", new byte[] {1});
  private static final EngineOptions OPTIONS = new EngineOptions(Device.cpu(), 3);

  @TempDir Path folder;

  private Backends backends(Map<String, String> settings, Class<?>... providers) {
    try (URLClassLoader loader = new ClassPath(folder).providers(providers).loader()) {
      List<Provider> found = Providers.find(List.of(loader));
      return new Backends(found, new Wish.Settings(settings::get, settings::get));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private BackendChoice choose(
      @Nullable String id, Map<String, String> settings, Class<?>... providers) {
    return backends(settings, providers).open(id, MODEL, OPTIONS).choice();
  }

  private BackendChoice choose(@Nullable String id, Class<?>... providers) {
    return choose(id, Map.of(), providers);
  }

  @Nested
  class OfWhatWasNamed {

    @Test
    void doesNotSayAWholeDocumentAgainThatIsNoName() {
      String document = "x".repeat(1_000_000);
      assertThatThrownBy(() -> choose(document, StubBackend.Alpha.class))
          .isInstanceOf(BackendException.class)
          .hasMessageStartingWith("No backend '" + "x".repeat(60) + "…', which was named by")
          .message()
          .hasSizeLessThan(400);
    }

    @Test
    void takesTheBuildersWordBeforeAllSettings() {
      Map<String, String> settings =
          Map.of("recogniser.backend", "alpha", "RECOGNISER_BACKEND", "alpha");
      BackendChoice choice =
          choose("beta", settings, StubBackend.Alpha.class, StubBackend.Beta.class);
      assertThat(choice)
          .isEqualTo(new BackendChoice("beta", "9.8", Device.cpu(), 3, "Named by the builder."));
    }

    @Test
    void takesTheSystemPropertyBeforeTheEnvironment() {
      Map<String, String> settings =
          Map.of("recogniser.backend", " beta ", "RECOGNISER_BACKEND", "alpha");
      BackendChoice choice =
          choose(null, settings, StubBackend.Alpha.class, StubBackend.Beta.class);
      assertThat(choice.id()).isEqualTo("beta");
      assertThat(choice.reason()).isEqualTo("Named by the system property recogniser.backend.");
    }

    @Test
    void takesTheEnvironmentWhereTheSystemPropertyIsEmpty() {
      Map<String, String> settings = Map.of("recogniser.backend", "", "RECOGNISER_BACKEND", "beta");
      BackendChoice choice =
          choose(null, settings, StubBackend.Alpha.class, StubBackend.Beta.class);
      assertThat(choice.id()).isEqualTo("beta");
      assertThat(choice.reason())
          .isEqualTo("Named by the environment variable RECOGNISER_BACKEND.");
    }

    @Test
    void readsTheSettingsOfTheProcess() {
      assertThat(Wish.Settings.ofProcess().property().apply("java.version"))
          .isEqualTo(System.getProperty("java.version"));
      assertThat(Wish.Settings.ofProcess().variable().apply("PATH"))
          .isEqualTo(System.getenv("PATH"));
    }

    @Test
    void neverFallsBackFromOneThatIsAbsent() {
      assertThatThrownBy(() -> choose("absent", StubBackend.Alpha.class, StubBackend.Absent.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No usable backend 'absent', which was named by the builder. Found: alpha. Rejected:"
                  + " absent (no native library for linux-riscv64). Add what is missing, or use another backend.");
    }

    @Test
    void neverFallsBackFromOneThatDoesNotOpen() {
      assertThatThrownBy(() -> choose("closed", StubBackend.Alpha.class, StubBackend.Closed.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "Backend 'closed', named by the builder, does not open: There is no device cuda:7.")
          .hasCauseInstanceOf(BackendException.class);
    }

    @Test
    void wrapsAFailureToLink() {
      assertThatThrownBy(() -> choose("unlinked", StubBackend.Unlinked.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "Backend 'unlinked', named by the builder, does not open:"
                  + " java.lang.UnsatisfiedLinkError: libunlinked.so.")
          .hasRootCauseInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void listsWhatWasFoundIfThatIdWasNot() {
      Map<String, String> settings = Map.of("RECOGNISER_BACKEND", "gamma");
      assertThatThrownBy(
              () ->
                  choose(
                      null,
                      settings,
                      StubBackend.Beta.class,
                      StubBackend.Absent.class,
                      StubBackend.Alpha.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No backend 'gamma', which was named by the environment variable RECOGNISER_BACKEND."
                  + " Found: alpha, beta. Rejected: absent (no native library for linux-riscv64)."
                  + " Add dev.recogniser:recogniser-gamma, or name one that was found.");
    }

    @Test
    void saysSoIfNothingWasFound() {
      assertThatThrownBy(() -> choose("gamma"))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No backend is on the class path. 'gamma' was named by the builder. Add"
                  + " dev.recogniser:recogniser-gamma.");
    }

    @Test
    void refusesToGuessBetweenTwoOfOneId() {
      assertThatThrownBy(
              () -> choose("alpha", StubBackend.Alpha.class, StubBackend.OtherAlpha.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No usable backend 'alpha', which was named by the builder. Rejected: alpha (more than"
                  + " one provider has this id:"
                  + " dev.recogniser.internal.resolve.StubBackend$Alpha and"
                  + " dev.recogniser.internal.resolve.StubBackend$OtherAlpha). Keep one of them on"
                  + " the class path.");
    }
  }

  @Nested
  class ByPreference {

    @Test
    void takesTheFirstIdOfThoseEquallyPreferred() {
      BackendChoice choice = choose(null, StubBackend.Beta.class, StubBackend.Alpha.class);
      assertThat(choice.id()).isEqualTo("alpha");
      assertThat(choice.reason()).isEqualTo("The preferred backend that opens. Not tried: beta.");
    }

    @Test
    void takesTheNextIfOneIsAbsentAndOneDoesNotOpen() {
      BackendChoice choice =
          choose(
              null,
              StubBackend.Alpha.class,
              StubBackend.Unlinked.class,
              StubBackend.Closed.class,
              StubBackend.Absent.class);
      assertThat(choice.id()).isEqualTo("alpha");
      assertThat(choice.reason())
          .isEqualTo(
              "The preferred backend that opens. Passed over: absent (no native library for"
                  + " linux-riscv64), closed (There is no device cuda:7), unlinked"
                  + " (java.lang.UnsatisfiedLinkError: libunlinked.so).");
    }

    @Test
    void passesOverOneWhoseEngineIsMisconfigured() {
      BackendChoice choice = choose(null, StubBackend.Alpha.class, StubBackend.Misconfigured.class);
      assertThat(choice.id()).isEqualTo("alpha");
      assertThat(choice.reason()).contains("misconfigured (").contains("com.example.Part: none");
    }

    @Test
    void passesOverTwoOfOneId() {
      BackendChoice choice =
          choose(
              null, StubBackend.Alpha.class, StubBackend.OtherAlpha.class, StubBackend.Beta.class);
      assertThat(choice.id()).isEqualTo("beta");
      assertThat(choice.reason())
          .contains("Passed over: alpha (more than one provider has this id:");
    }

    @Test
    void doesNotTryTheNextIfTheModelIsBad() {
      assertThatThrownBy(() -> choose(null, StubBackend.Strict.class, StubBackend.Alpha.class))
          .isInstanceOf(ModelException.class)
          .hasMessage("The model has no labels.");
    }

    @Test
    void saysWhyEachWasRejectedIfNoneIsLeft() {
      assertThatThrownBy(() -> choose(null, StubBackend.Closed.class, StubBackend.Absent.class))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No usable backend. Rejected: absent (no native library for linux-riscv64), closed"
                  + " (There is no device cuda:7). Add what is missing, or use another backend.")
          .hasCauseInstanceOf(BackendException.class);
    }

    @Test
    void namesAnArtifactIfNothingWasFound() {
      assertThatThrownBy(() -> choose(null))
          .isInstanceOf(BackendException.class)
          .hasMessage(
              "No backend is on the class path. Add one, for instance"
                  + " dev.recogniser:recogniser-onnx.");
    }
  }

  @Nested
  class OtherThanAsked {

    private BackendChoice open(EngineOptions options, Class<?> provider) {
      return backends(Map.of(), provider).open(null, MODEL, options).choice();
    }

    @Test
    void saysThatTheBestDeviceIsTheCpu() {
      BackendChoice choice = open(new EngineOptions(Device.auto(), 1), StubBackend.Alpha.class);
      assertThat(choice.device()).isEqualTo(Device.cpu());
      assertThat(choice.reason())
          .isEqualTo(
              "The preferred backend that opens. It can use no GPU here, so it computes on the"
                  + " CPU.");
    }

    @Test
    void saysThatTheNumberOfThreadsWasNotItsToChoose() {
      BackendChoice choice = open(new EngineOptions(Device.cpu(), 7), StubBackend.OneThread.class);
      assertThat(choice.threads()).isEqualTo(1);
      assertThat(choice.reason())
          .isEqualTo("The preferred backend that opens. Threads a call: 1, not 7 as asked.");
    }
  }

  @Test
  void closesAnEngineThatCannotDescribeItself() {
    AtomicInteger closed = new AtomicInteger();
    StubBackend silent =
        new StubBackend("silent", 0) {
          @Override
          public InferenceEngine open(Model model, EngineOptions options) {
            return new SilentEngine(closed);
          }
        };
    Provider provider = new Provider.Usable(silent, "silent", 0, "9.8");
    Backends backends = new Backends(List.of(provider), new Wish.Settings(k -> null, k -> null));
    assertThatThrownBy(() -> backends.open(null, MODEL, OPTIONS))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("silent (java.lang.IllegalStateException: no info)");
    assertThat(closed).hasValue(1);
  }

  private record SilentEngine(AtomicInteger closed) implements InferenceEngine {
    @Override
    public EngineInfo info() {
      throw new IllegalStateException("no info");
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
