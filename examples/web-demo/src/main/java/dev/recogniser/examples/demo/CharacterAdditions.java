package dev.recogniser.examples.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recogniser.Evidence;
import dev.recogniser.Glyph;
import dev.recogniser.RecognisedCharacter;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page wants to know of a character beside the library's form of it.
 *
 * @param unsure whether it should be marked as doubtful
 * @param strokes the numbers of its strokes; empty for images
 * @param glyph what the model was shown, 784 bytes in Base64; for characters without strokes
 * @param why what makes it this rather than the second of its candidates; if it has one
 * @param heat where the ink speaks for its label, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CharacterAdditions(
    boolean unsure,
    List<Integer> strokes,
    @Nullable String glyph,
    @Nullable Evidence why,
    @Nullable Heat heat) {

  /** Below this certainty a character is marked. */
  static final double SURE = 0.6;

  static CharacterAdditions of(
      RecognisedCharacter character, List<Integer> strokes, @Nullable Heat heat) {
    return new CharacterAdditions(
        character.classification().certainty() < SURE,
        strokes,
        strokes.isEmpty() ? base64(character.glyph()) : null,
        why(character),
        heat);
  }

  private static @Nullable Evidence why(RecognisedCharacter character) {
    return character.candidates().stream()
        .skip(1)
        .findFirst()
        .flatMap(second -> character.evidence(character.label(), second.label()))
        .orElse(null);
  }

  private static String base64(Glyph glyph) {
    float[] values = glyph.ink();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * values[i]);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
