package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.DrawingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadFileTest {

  @ParameterizedTest
  @CsvSource({
    "heic, HEIC",
    "heix, HEIC",
    "hevc, HEIC",
    "mif1, HEIF",
    "msf1, HEIF",
    "avif, AVIF",
    "avis, AVIF"
  })
  void tellsHowToConvertWhatPhonesTake(String brand, String kind) {
    refuses("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1", kind, "JPEG or PNG", "magick photo.");
  }

  @Test
  void namesTheExampleForAPdf() {
    refuses("%PDF-1.7\n", "PDF", "examples/pdf");
  }

  @ParameterizedTest
  @CsvSource({"%PDF", "0000ftyp", "0000ftypisom", "RIFF0000WEB", "RIFF0000WAVEfmt "})
  void takesNothingElseForThem(String file) {
    refuses(file, file.length() + " bytes are no image of a known format");
  }

  private static void refuses(String file, String... message) {
    assertThatThrownBy(
            () -> ImageDecoder.decode(file.getBytes(StandardCharsets.ISO_8859_1), 1_000_000))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll(message);
  }
}
