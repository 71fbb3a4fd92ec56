package dev.recogniser.internal.resolve;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A backend that somebody named.
 *
 * @param id the backend's id
 * @param source who named it, as a message says it
 */
record Wish(String id, String source) {

  static final String PROPERTY = "recogniser.backend";
  static final String VARIABLE = "RECOGNISER_BACKEND";

  /** Where the process's settings are read; replaced in tests. */
  record Settings(
      UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> variable) {
    static Settings ofProcess() {
      return new Settings(System::getProperty, System::getenv);
    }
  }

  /** The builder's word counts before the system property, and that before the environment. */
  static Optional<Wish> of(@Nullable String builderId, Settings settings) {
    if (builderId != null) {
      return Optional.of(new Wish(builderId, "the builder"));
    }
    return named(settings.property().apply(PROPERTY), "the system property " + PROPERTY)
        .or(
            () ->
                named(settings.variable().apply(VARIABLE), "the environment variable " + VARIABLE));
  }

  /** An empty setting is how scripts say "not set". */
  private static Optional<Wish> named(@Nullable String value, String source) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(id -> new Wish(id, source));
  }
}
