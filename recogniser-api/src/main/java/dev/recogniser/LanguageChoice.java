package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The language whose words a recogniser knows, and why it is this one or none.
 *
 * @param id the language's short name, such as {@code en}, if one is used
 * @param reason what decided: the builder, or what is on the class path
 */
public record LanguageChoice(Optional<String> id, String reason) {

  /** Checks that both are there. */
  public LanguageChoice {
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
  }
}
