package dev.recogniser.training.recipe;

import static java.util.Objects.requireNonNull;

/**
 * What the model file will say of its data, in words.
 *
 * @param data what it was trained on
 * @param licence of the weights, as an SPDX identifier
 * @param attribution whom the data's licences want named; may be empty
 */
public record Provenance(String data, String licence, String attribution) {

  /** Refuses nulls. */
  public Provenance {
    requireNonNull(data, "data");
    requireNonNull(licence, "licence");
    requireNonNull(attribution, "attribution");
  }
}
