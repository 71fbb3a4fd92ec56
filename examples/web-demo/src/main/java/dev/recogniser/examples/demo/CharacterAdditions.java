package dev.recogniser.examples.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recogniser.Candidate;
import dev.recogniser.Glyph;
import dev.recogniser.RecognisedCharacter;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A character in JSON.
 *
 * @param unsure whether it should be marked as doubtful
 * @param candidates what it may be where it stands
 * @param alone what its glyph alone may be
 * @param nonCharacter how probable it is, by its shape alone, that its glyph is no single
 *     character; null if the model does not tell
 * @param strokes the numbers of its strokes; empty for images
 * @param glyph what the model was shown, 784 bytes in Base64; for characters without strokes
 * @param heat where the ink speaks for its label, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharacterView(
    String label,
    BoxView box,
    int line,
    boolean spaceBefore,
    boolean rejected,
    boolean unsure,
    double certainty,
    List<CandidateView> candidates,
    List<CandidateView> alone,
    @Nullable Double nonCharacter,
    List<Integer> strokes,
    @Nullable String glyph,
    @Nullable Heat heat) {

  /** Below this certainty a character is marked. */
  static final double SURE = 0.6;

  static CharacterView of(
      RecognisedCharacter character, int candidates, List<Integer> strokes, @Nullable Heat heat) {
    double certainty = character.classification().certainty();
    return new CharacterView(
        character.label(),
        BoxView.of(character.box()),
        character.segment().line(),
        character.segment().spaceBefore(),
        character.rejected(),
        certainty < SURE,
        certainty,
        CandidateView.of(character.candidates(), candidates),
        CandidateView.of(character.alone().candidates(), candidates),
        number(character.alone().nonCharacter()),
        strokes,
        strokes.isEmpty() ? base64(character.glyph()) : null,
        heat);
  }

  private static @Nullable Double number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static String base64(Glyph glyph) {
    float[] values = glyph.ink();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * values[i]);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  record CandidateView(String label, double probability) {
    static List<CandidateView> of(List<Candidate> candidates, int most) {
      return candidates.stream()
          .limit(most)
          .map(each -> new CandidateView(each.label(), each.probability()))
          .toList();
    }
  }
}
