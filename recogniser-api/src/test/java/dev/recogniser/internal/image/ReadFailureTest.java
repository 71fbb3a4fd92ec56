package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.DrawingException;
import java.io.EOFException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class ReadFailureTest {

  private final ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();

  @Test
  void saysHowLargeAnImageIsThatMemoryDoesNotHold() {
    Throwable wrapped = new IIOException("while reading", new OutOfMemoryError("heap"));

    assertThat(ReadFailure.of(reader, "30 × 20 pixels", wrapped))
        .hasMessageContainingAll("not enough memory", "30 × 20 pixels", "-Xmx")
        .hasCause(wrapped);
  }

  @Test
  void namesTheRootOfAFailureEvenIfItHasNoText() {
    Throwable wrapped = new IIOException("while reading: ", new EOFException());

    assertThat(ReadFailure.of(reader, "30 × 20 pixels", wrapped))
        .hasMessageContainingAll("PNG", "(EOFException)")
        .hasCause(wrapped);
  }

  @Test
  void passesOnWhatIsSaidAlready() {
    DrawingException said = new DrawingException("too large");

    assertThat(ReadFailure.of(reader, "30 × 20 pixels", said)).isSameAs(said);
  }
}
