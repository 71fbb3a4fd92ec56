package dev.recogniser.internal.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the JPEG reader, which fills what is damaged with grey and only warns. Its texts are
 * libjpeg's, the same in every language.
 */
final class JpegWarnings implements IIOReadWarningListener {

  private @Nullable String damage;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    if (damage == null && isDamage(warning)) {
      damage = warning;
    }
  }

  /** Superfluous bytes, odd profiles and versions harm no pixel. */
  private static boolean isDamage(String warning) {
    return warning.startsWith("Truncated File")
        || warning.startsWith("Premature end")
        || (warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous bytes"));
  }

  /** Throws if the reader has warned of damage. */
  void check() throws IOException {
    if (damage != null) {
      throw new IOException(damage);
    }
  }
}
