package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A character of a drawing and what it may be. Immutable.
 *
 * <p>Two are equal if they have the same pixels, or both have none, at the same place and may be
 * the same; which recogniser has read them does not matter.
 */
public final class RecognisedCharacter {

  private final Segment segment;
  private final @Nullable Glyph glyph;
  private final Classification classification;
  private final Classification alone;
  private final Evidence.@Nullable Source evidence;
  private final @Nullable Recogniser reader;
  private final @Nullable FeatureMaps features;

  /**
   * A character that no recogniser has read, and so none can explain.
   *
   * @param segment its pixels and where they stand
   * @param glyph its pixels as an engine sees them
   * @param classification what it may be
   */
  public RecognisedCharacter(Segment segment, Glyph glyph, Classification classification) {
    this(segment, requireNonNull(glyph, "glyph"), classification, classification, null, null, null);
  }

  private RecognisedCharacter(
      Segment segment,
      @Nullable Glyph glyph,
      Classification classification,
      Classification alone,
      Evidence.@Nullable Source evidence,
      @Nullable Recogniser reader,
      @Nullable FeatureMaps features) {
    this.segment = requireNonNull(segment, "segment");
    this.glyph = glyph;
    this.classification = requireNonNull(classification, "classification");
    this.alone = requireNonNull(alone, "alone");
    this.evidence = evidence;
    this.reader = reader;
    this.features = features;
  }

  /**
   * A character that was read elsewhere, such as in another process, and is told of: for those who
   * carry results. No recogniser has read it here, so none can explain it, and what spoke for its
   * labels is not known.
   *
   * @param segment where it stands; its ink is not asked for
   * @param classification what it may be where it stands
   * @param alone what its glyph alone may be
   * @return the character, without a glyph
   */
  public static RecognisedCharacter readElsewhere(
      Segment segment, Classification classification, Classification alone) {
    return new RecognisedCharacter(segment, null, classification, alone, null, null, null);
  }

  /**
   * The same character, read by a recogniser: for those who write one.
   *
   * @param recogniser who has read it
   * @param maps what its network saw, or null if that is not kept
   * @return the character with its origin
   */
  public RecognisedCharacter readBy(Recogniser recogniser, @Nullable FeatureMaps maps) {
    return new RecognisedCharacter(
        segment,
        glyph,
        classification,
        alone,
        evidence,
        requireNonNull(recogniser, "recogniser"),
        maps);
  }

  /**
   * The same character, read in its context: for those who write a recogniser.
   *
   * @param inContext what it may be among its neighbours
   * @param source tells what speaks for its labels
   * @return the character, whose {@link #alone} is what it was before
   */
  public RecognisedCharacter inContext(Classification inContext, Evidence.Source source) {
    return new RecognisedCharacter(
        segment,
        glyph,
        requireNonNull(inContext, "inContext"),
        alone,
        requireNonNull(source, "source"),
        reader,
        features);
  }

  /**
   * Whether a recogniser has read it, and so can explain it.
   *
   * @param recogniser any recogniser
   * @return true if it was that one, and no other with the same model
   */
  public boolean wasReadBy(Recogniser recogniser) {
    return reader == recogniser;
  }

  /**
   * What the network saw in it.
   *
   * @return the feature maps, if {@link RecogniserBuilder#explanations} asked to keep them and
   *     there was room
   */
  public Optional<FeatureMaps> features() {
    return Optional.ofNullable(features);
  }

  /**
   * Its pixels and where they stand.
   *
   * @return as the segmenter found it
   */
  public Segment segment() {
    return segment;
  }

  /**
   * Its pixels as the engine saw them.
   *
   * @return the segment, normalised
   * @throws IllegalStateException if it was {@linkplain #readElsewhere read elsewhere}
   */
  public Glyph glyph() {
    if (glyph == null) {
      throw new IllegalStateException(
          "The character '"
              + label()
              + "' was read elsewhere and is told of without its glyph. Read the drawing again to have it.");
    }
    return glyph;
  }

  /**
   * What it may be where it stands: among its neighbours, if the recogniser reads in context.
   *
   * @return candidates, certainty and whether it is rejected
   */
  public Classification classification() {
    return classification;
  }

  /**
   * What its glyph alone may be, whatever its neighbours.
   *
   * @return candidates, certainty and whether it would be rejected
   */
  public Classification alone() {
    return alone;
  }

  /**
   * What makes one label better than another where it stands, its neighbours held as read.
   *
   * @param label one of the model's labels
   * @param against another one
   * @return what speaks for and against; empty if it was not read in context
   * @throws OptionException if the model does not have a label
   */
  public Optional<Evidence> evidence(String label, String against) {
    return Optional.ofNullable(evidence)
        .map(
            source ->
                source.between(requireNonNull(label, "label"), requireNonNull(against, "against")));
  }

  /**
   * The label that it was read as.
   *
   * @return the best candidate's label, also where the character is rejected
   */
  public String label() {
    return classification.label();
  }

  /**
   * What it may be.
   *
   * @return labels with probabilities, at least one: {@link #label} first, the others by
   *     probability
   */
  public List<Candidate> candidates() {
    return classification.candidates();
  }

  /**
   * Whether it is too uncertain to be read.
   *
   * @return true if the certainty is below the recogniser's rejection threshold
   */
  public boolean rejected() {
    return classification.rejected();
  }

  /**
   * Where it stands.
   *
   * @return its box in the drawing's own coordinates
   */
  public Box box() {
    return segment.box();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecognisedCharacter that
        && segment.equals(that.segment)
        && Objects.equals(glyph, that.glyph)
        && classification.equals(that.classification);
  }

  @Override
  public int hashCode() {
    return 31 * segment.hashCode() + classification.hashCode();
  }

  @Override
  public String toString() {
    return "RecognisedCharacter[" + label() + " at " + box() + "]";
  }
}
