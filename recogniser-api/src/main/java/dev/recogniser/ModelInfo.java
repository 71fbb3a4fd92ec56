package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model file says about itself.
 *
 * @param labels the classes in the order of the model's scores, at least one, none twice
 * @param temperature what the scores are divided by before softmax, positive; fitted on validation
 *     data so that probabilities are calibrated (Guo et al. 2017, arXiv:1706.04599)
 * @param preprocessing what the model is given of a character
 * @param nonCharacter what one more score says, behind those of the labels: that a glyph is no
 *     single character; empty where the model does not tell
 * @param metadata everything else that the file says: licence, attribution, data, recipe, metrics;
 *     sorted by key
 */
public record ModelInfo(
    List<String> labels,
    double temperature,
    Preprocessing preprocessing,
    Optional<NonCharacter> nonCharacter,
    Map<String, String> metadata) {

  /**
   * Copies and checks.
   *
   * @throws ModelException if there is no label, one comes twice, or the temperature is not
   *     positive
   */
  public ModelInfo {
    labels = List.copyOf(requireNonNull(labels, "labels"));
    requireNonNull(preprocessing, "preprocessing");
    requireNonNull(nonCharacter, "nonCharacter");
    metadata = Collections.unmodifiableMap(new TreeMap<>(requireNonNull(metadata, "metadata")));
    if (labels.isEmpty() || new HashSet<>(labels).size() != labels.size()) {
      throw new ModelException(
          "A model has at least one label and none twice, not " + labels + ". Export it again.");
    }
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new ModelException(
          "A softmax temperature is a positive number, not " + temperature + ". Use 1 for none.");
    }
  }

  /**
   * What the file of a model says that takes every glyph for a character.
   *
   * @param labels the classes in the order of the model's scores, at least one, none twice
   * @param temperature what the scores are divided by before softmax, positive
   * @param preprocessing what the model is given of a character
   * @param metadata everything else that the file says
   * @throws ModelException if there is no label, one comes twice, or the temperature is not
   *     positive
   */
  public ModelInfo(
      List<String> labels,
      double temperature,
      Preprocessing preprocessing,
      Map<String, String> metadata) {
    this(labels, temperature, preprocessing, Optional.empty(), metadata);
  }

  /**
   * How many scores the model gives a glyph.
   *
   * @return one a label, and one more where it tells what is no character
   */
  public int scores() {
    return labels.size() + (nonCharacter.isPresent() ? 1 : 0);
  }
}
