package dev.recogniser.internal.resolve;

import dev.recogniser.spi.InferenceBackend;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a service entry turned out to be. */
sealed interface Provider {

  /** The preferred one first; never by the chance of the class path's order. */
  Comparator<Provider> BY_PREFERENCE =
      Comparator.comparingInt(Provider::preference)
          .reversed()
          .thenComparing(Provider::id)
          .thenComparing(Provider::className);

  /** The backend's id; for a provider too broken to say, its class name. */
  String id();

  /** The provider's class. */
  String className();

  /** The backend's place in the order of choice. */
  int preference();

  /** One whose jars and natives are there. */
  record Usable(InferenceBackend backend, String id, int preference, String version)
      implements Provider {
    @Override
    public String className() {
      return backend.getClass().getName();
    }

    Rejected rejected(String reason, String cure, @Nullable Throwable cause) {
      return new Rejected(id, className(), preference, reason, cure, cause);
    }
  }

  /**
   * One that cannot be used.
   *
   * @param reason what is wrong, without a full stop
   * @param cure what to do about it, a sentence
   * @param cause the failure behind it, if there was one
   */
  record Rejected(
      String id,
      String className,
      int preference,
      String reason,
      String cure,
      @Nullable Throwable cause)
      implements Provider {}
}
