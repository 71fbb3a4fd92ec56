package dev.recogniser.internal;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.InkRaster;
import dev.recogniser.OptionException;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Segment;
import dev.recogniser.internal.explain.HeatMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds heat with one method, and says where in the drawing it stands.
 *
 * @param owner whose characters it explains
 * @param gate what its calls go through, together with the owner's
 * @param method how heat is found
 */
record DefaultExplainer(Recogniser owner, Gate gate, HeatMethod method) implements Explainer {

  /** What is explained: a segment, its glyph, and what the network saw if that was kept. */
  private record Subject(
      Segment segment, Box square, Glyph glyph, @Nullable FeatureMaps features) {}

  @Override
  public Explanation explain(RecognisedCharacter character, String label) {
    return explain(subject(character), label);
  }

  @Override
  public Explanation explain(Segment segment, String label) {
    return explain(subject(segment), label);
  }

  @Override
  public Explanation explain(Glyph glyph, String label) {
    return explain(subject(glyph), label);
  }

  @Override
  public Explanation contrast(RecognisedCharacter character, String label, String against) {
    return contrast(subject(character), label, against);
  }

  @Override
  public Explanation contrast(Segment segment, String label, String against) {
    return contrast(subject(segment), label, against);
  }

  @Override
  public Explanation contrast(Glyph glyph, String label, String against) {
    return contrast(subject(glyph), label, against);
  }

  private Subject subject(RecognisedCharacter character) {
    if (!requireNonNull(character, "character").wasReadBy(owner)) {
      throw new IllegalArgumentException(
          "This recogniser has not read the character '"
              + character.label()
              + "'. Ask the one that has, or explain the character's segment.");
    }
    Box square = Glyph.squareIn(character.segment().ink());
    FeatureMaps features = character.features().orElse(null);
    return new Subject(character.segment(), square, character.glyph(), features);
  }

  private static Subject subject(Segment segment) {
    InkRaster ink = requireNonNull(segment, "segment").ink();
    return new Subject(segment, Glyph.squareIn(ink), segment.glyph(), null);
  }

  private static Subject subject(Glyph glyph) {
    float[] values = requireNonNull(glyph, "glyph").ink();
    byte[] levels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      levels[i] = (byte) Math.round(255 * values[i]);
    }
    Box square = new Box(0, 0, Glyph.SIDE, Glyph.SIDE);
    InkRaster ink = InkRaster.wrap(Glyph.SIDE, Glyph.SIDE, levels);
    return new Subject(Segment.of(square, ink, 0, false), square, glyph, null);
  }

  private Explanation explain(Subject subject, String label) {
    float[] weights = new float[owner.model().scores()];
    weights[index(label)] = 1;
    return Explanation.of(subject.segment(), subject.square(), label, heat(subject, weights));
  }

  private Explanation contrast(Subject subject, String label, String against) {
    if (requireNonNull(label, "label").equals(requireNonNull(against, "against"))) {
      throw new OptionException(
          "A contrast holds two labels against each other, not '" + label + "' twice.");
    }
    float[] weights = new float[owner.model().scores()];
    weights[index(label)] = 1;
    weights[index(against)] = -1;
    return Explanation.contrast(
        subject.segment(), subject.square(), label, against, heat(subject, weights));
  }

  private HeatMap heat(Subject subject, float[] weights) {
    return gate.call(() -> method.explain(subject.glyph(), subject.features(), weights));
  }

  private int index(String label) {
    List<String> labels = owner.model().labels();
    int index = labels.indexOf(requireNonNull(label, "label"));
    if (index < 0) {
      throw new OptionException(
          "The model has no label '" + label + "'. It has: " + String.join(" ", labels) + ".");
    }
    return index;
  }
}
