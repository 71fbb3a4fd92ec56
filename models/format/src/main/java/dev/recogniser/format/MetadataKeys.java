package dev.recogniser.format;

/** The keys of the model file's metadata properties. The first three are required. */
public final class MetadataKeys {

  /** The labels in the order of the scores, separated by line feeds (U+000A). */
  public static final String LABELS = "recogniser.labels";

  /** What the scores are divided by before softmax: a positive decimal number. */
  public static final String TEMPERATURE = "recogniser.temperature";

  /** What the model is given of a glyph: {@link dev.recogniser.Preprocessing#version}, decimal. */
  public static final String PREPROCESSING = "recogniser.preprocessing";

  /**
   * Only where the scores have one more column, behind those of the labels, that tells what is no
   * single character: the scale and the offset of {@link dev.recogniser.NonCharacter}, two decimal
   * numbers with a space between.
   */
  public static final String NON_CHARACTER = "recogniser.nonCharacter";

  /** The licence of the weights: an SPDX identifier. */
  public static final String LICENCE = "recogniser.licence";

  /** Whom to name when the model is passed on. */
  public static final String ATTRIBUTION = "recogniser.attribution";

  /** What it was trained on. */
  public static final String DATA = "recogniser.data";

  /** How it was trained. */
  public static final String RECIPE = "recogniser.recipe";

  /** The source revision that trained it. */
  public static final String COMMIT = "recogniser.commit";

  /** What it reaches, and on which data. */
  public static final String METRICS = "recogniser.metrics";

  private MetadataKeys() {}
}
