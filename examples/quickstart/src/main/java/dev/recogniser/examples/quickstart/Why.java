package dev.recogniser.examples.quickstart;

import dev.recogniser.Drawing;
import dev.recogniser.Explainer;
import dev.recogniser.Explanation;
import dev.recogniser.Overlay;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows in pictures why a drawing was read as it was. */
public final class Why {

  private Why() {}

  /**
   * Writes two pictures.
   *
   * @param args the image file, and the names of the pictures: one of all characters, and one of
   *     what makes the first what it was read as, and not its second candidate
   * @throws IOException if a picture cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Path all = Path.of(args[1]);
    Path whyNot = Path.of(args[2]);
    // README begins
    try (Recogniser recogniser = Recogniser.builder().explanations(true).build()) {
      Drawing drawing = Drawing.read(file);
      Recognition result = recogniser.recognise(drawing);
      Explainer explainer = recogniser.explainer();
      Files.write(all, Overlay.of(drawing, explainer.explain(result)).legend(true).png());

      RecognisedCharacter first = result.characters().get(0);
      String second = first.candidates().get(1).label();
      Explanation contrast = explainer.contrast(first, first.label(), second);
      Files.write(whyNot, Overlay.of(contrast).png());
    }
    // README ends
  }
}
