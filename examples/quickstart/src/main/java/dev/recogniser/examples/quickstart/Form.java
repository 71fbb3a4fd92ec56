package dev.recogniser.examples.quickstart;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Field;
import dev.recogniser.Format;
import dev.recogniser.Lexicon;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import java.nio.file.Path;
import java.util.List;

/** Reads the fields of a form. */
public final class Form {

  private Form() {}

  /**
   * Prints what each field says.
   *
   * @param args the image file: {@code examples/drawings/form.png}
   */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    // docs begin
    try (Recogniser recogniser = Recogniser.open()) {
      ReadingOptions any = recogniser.options();
      List<Field> fields =
          List.of(
              Field.of("name", new Box(30, 30, 640, 135)),
              Field.of("code", new Box(700, 30, 440, 135))
                  .options(any.format(Format.parse("[A-Z]{2} [0-9]{2}"))),
              Field.of("number", new Box(40, 205, 480, 125))
                  .options(any.format(Format.parse("[0-9]{6}")))
                  .cells(6),
              Field.of("item", new Box(700, 205, 440, 125))
                  .options(any.lexicon(Lexicon.of(List.of("Bread", "Dates", "Tea")))),
              Field.of("remark", new Box(30, 335, 860, 345)),
              Field.of("signature", new Box(900, 335, 240, 345)));
      recogniser
          .recognise(Drawing.read(file), fields)
          .forEach((name, read) -> System.out.println(name + ": " + read.text()));
    }
    // docs end
  }
}
