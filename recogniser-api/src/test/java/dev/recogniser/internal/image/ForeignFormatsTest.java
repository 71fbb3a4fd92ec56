package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import org.junit.jupiter.api.Test;

class ForeignFormatsTest {

  @Test
  void takesNoFileForAnImageThatOnlyAnUnlistedFormatWouldTake() {
    byte[] idx = {0, 0, 8, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9}; // passes for a WBMP of 8 × 3
    assertThatThrownBy(() -> Drawing.read(idx))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("13 bytes are no image of a known format");
  }
}
