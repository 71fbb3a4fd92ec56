package dev.recogniser.examples.quickstart;

import dev.recogniser.Drawing;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import java.nio.file.Path;

/** Reads a drawing and says what it found, where, and how sure it is. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Prints what a drawing says.
   *
   * @param args the image file
   */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    // README begins
    try (Recogniser recogniser = Recogniser.open()) {
      Recognition result = recogniser.recognise(Drawing.read(file));
      System.out.println(result.text());
      for (RecognisedCharacter character : result.characters()) {
        System.out.println(character.candidates() + " at " + character.box());
      }
    }
    // README ends
  }
}
