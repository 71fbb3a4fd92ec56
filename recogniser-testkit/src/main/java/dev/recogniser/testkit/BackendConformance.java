package dev.recogniser.testkit;

import dev.recogniser.spi.InferenceBackend;
import org.junit.jupiter.api.Nested;

/**
 * What every backend must do. A subclass in a test source folder runs all of it; its own tests may
 * stand beside. The backend must be one that can run where the tests run.
 *
 * <p>The scores and features that count as right are the oracle's, within {@link #tolerance()}. All
 * engines are opened on the CPU but for the tests of devices.
 */
public abstract class BackendConformance {

  /** For subclasses. */
  protected BackendConformance() {}

  /**
   * The backend under test.
   *
   * @return a new one, as the service loader would make it
   */
  protected abstract InferenceBackend backend();

  /**
   * How far its numbers may lie from the oracle's. Override it with a reason.
   *
   * @return {@link Tolerance#FLOAT32}
   */
  protected Tolerance tolerance() {
    return Tolerance.FLOAT32;
  }

  private Subject subject() {
    return new Subject(backend(), tolerance());
  }

  @Nested
  final class Provider extends ProviderSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Opening extends OpeningSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Devices extends DevicesSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class BadModels extends BadModelsSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Inference extends InferenceSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Arguments extends ArgumentsSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Operators extends OperatorsSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Explanations extends ExplanationsSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Threads extends ThreadsSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Closing extends ClosingSection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }

  @Nested
  final class Memory extends MemorySection {
    @Override
    Subject subject() {
      return BackendConformance.this.subject();
    }
  }
}
