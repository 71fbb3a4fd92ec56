package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecipeNumbersTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void goThroughJson() throws JsonProcessingException {
    for (Record augmentation :
        new Record[] {
          GlyphAugmentation.STANDARD,
          GlyphAugmentation.NONE,
          StrokeAugmentation.STANDARD,
          StrokeAugmentation.STRONG,
          StrokeAugmentation.NONE
        }) {
      String json = mapper.writeValueAsString(augmentation);

      assertThat(mapper.readValue(json, augmentation.getClass())).isEqualTo(augmentation);
    }
  }

  @Test
  void areGroupedByWhatTheyVary() throws JsonProcessingException {
    JsonNode written = mapper.valueToTree(GlyphAugmentation.STANDARD);

    assertThat((Object) written)
        .isEqualTo(
            mapper.readTree(
                """
                {
                  "share": 0.5,
                  "affine": {"turn": 6.0, "slant": 0.1, "smallest": 0.94, "largest": 1.08},
                  "shift": 0.75,
                  "elastic": {"strength": 2.0, "spacing": 8.0},
                  "thickness": {"thicker": 0.15, "thinner": 0.15, "strength": 0.35},
                  "occlusion": {"share": 0.1, "length": 4.0, "width": 1.0}
                }
                """));
  }

  @Test
  void areRefusedOutOfRange() {
    requireRefused(() -> new Affine(46, 0, 1, 1), "turn", "0.0 to 45.0, not 46.0");
    requireRefused(() -> new Affine(0, -0.1, 1, 1), "slant", "0.0 to 1.0, not -0.1");
    requireRefused(() -> new Affine(0, 0, 1.1, 1.2), "smallest stretch", "0.5 to 1.0, not 1.1");
    requireRefused(() -> new Affine(0, 0, 1, Double.NaN), "largest stretch", "not NaN");
    requireRefused(() -> new Elastic(0, 2), "spacing", "3.0 to 28.0, not 2.0");
    requireRefused(() -> new Elastic(5, 8), "strength", "half its spacing", "0.0 to 4.0, not 5.0");
    requireRefused(() -> new Thickness(0.6, 0.6, 1), "together", "0.0 to 1.0, not 1.2");
    requireRefused(() -> new Occlusion(0.1, 29, 1), "length", "0.0 to 28.0, not 29.0");
    requireRefused(() -> new Bend(0.3, 1), "bend", "0.0 to 0.25, not 0.3");
    requireRefused(() -> new Jitter(0, 0.6), "stretch", "0.0 to 0.5, not 0.6");
    requireRefused(() -> new Resampling(1, 0.5, 0), "spacing", "0.01 to 0.25, not 0.5");
    requireRefused(() -> new Pen(0.1, 0.05), "thickest", "0.1 to 0.5, not 0.05");
    GlyphAugmentation none = GlyphAugmentation.NONE;
    requireRefused(
        () ->
            new GlyphAugmentation(
                2, none.affine(), 0, none.elastic(), none.thickness(), none.occlusion()),
        "share",
        "0.0 to 1.0, not 2.0");
  }

  private static void requireRefused(ThrowingCallable construction, String... parts) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }
}
