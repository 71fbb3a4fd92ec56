package dev.recogniser.training.evaluate;

import static java.util.stream.Collectors.joining;

import dev.recogniser.LanguageChoice;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recognition;
import java.util.List;
import java.util.Optional;

/** Recognitions made by hand. */
final class Recognitions {

  private Recognitions() {}

  /** One word of these characters; nothing if there are none. */
  static Recognition of(List<RecognisedCharacter> characters) {
    LanguageChoice none = new LanguageChoice(Optional.empty(), "for a test");
    if (characters.isEmpty()) {
      return Recognition.of(List.of(), List.of(), none);
    }
    String text = characters.stream().map(RecognisedCharacter::label).collect(joining());
    List<Reading> readings = List.of(new Reading(text, characters, 1));
    RecognisedWord word = new RecognisedWord(readings);
    return Recognition.of(List.of(new RecognisedLine(List.of(word), readings)), List.of(), none);
  }
}
