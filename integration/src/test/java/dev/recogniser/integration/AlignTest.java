package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Fit;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.training.data.StrokeFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample drawings say is found in them, character by character. */
class AlignTest {

  private static final Recogniser RECOGNISER = Recogniser.open();

  @AfterAll
  static void close() {
    RECOGNISER.close();
  }

  private static Drawing drawing(String name) {
    Path file = Drawings.FOLDER.resolve(name);
    return name.endsWith(".json") ? StrokeFile.read(file) : Drawing.read(file);
  }

  private static List<Box> boxes(Recognition read) {
    return read.characters().stream().map(RecognisedCharacter::box).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "form.json,     Zoe Heart NE 27 620893 Bread Feed the hen at 7",
    "form.png,      Zoe Heart NE 27 620893 Bread Feed the hen at 7",
    "heart.json,    Heart 47",
    "heart.png,     Heart 47",
    "hello.json,    Hello 42 Zoe will be 20",
    "hello.png,     Hello 42 Zoe will be 20",
    "hen.json,      Feed the hen at 7",
    "hen.jpg,       Feed the hen at 7",
    "label.json,    Tent D 348",
    "label.png,     Tent D 348",
    "number.json,   620 815 9347",
    "number.png,    620 815 9347",
    "radar.json,    Radar 83 NE 27",
    "radar.png,     Radar 83 NE 27",
    "shopping.json, Bread 4 Date 8 Tea 3",
    "shopping.png,  Bread 4 Date 8 Tea 3",
  })
  void givesEachCharacterTheBoxThatReadingGivesIt(String name, String text) {
    Drawing drawing = drawing(name);
    Recognition aligned = RECOGNISER.align(drawing, text);
    assertThat(aligned.text()).isEqualTo(text);
    assertThat(boxes(aligned)).isEqualTo(boxes(RECOGNISER.recognise(drawing)));
    assertThat(aligned.characters())
        .extracting(RecognisedCharacter::label)
        .isEqualTo(text.replace(" ", "").codePoints().mapToObj(Character::toString).toList());
    assertThat(aligned.characters())
        .allSatisfy(each -> assertThat(each.classification().certainty()).isGreaterThan(0.9));
  }

  @Test
  void doubtsAWrongText() {
    Drawing drawing = drawing("heart.json");
    assertThat(fit(RECOGNISER.align(drawing, "Heart 47"))).isGreaterThan(0.5);
    assertThat(fit(RECOGNISER.align(drawing, "World 13"))).isLessThan(1e-6);
    assertThat(RECOGNISER.align(drawing, "Heart 47 is much longer").lines()).isEmpty();
  }

  private static double fit(Recognition aligned) {
    return aligned.fit().map(Fit::probability).orElseThrow();
  }
}
