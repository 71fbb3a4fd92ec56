package dev.recogniser.jackson;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import java.util.List;

/** Reads lines, whose words take their characters from a list, one after the other. */
final class LinesOfCharacters {

  private final List<RecognisedCharacter> characters;
  private int taken;

  LinesOfCharacters(List<RecognisedCharacter> characters) {
    this.characters = characters;
  }

  List<RecognisedLine> read(MemberReader in) throws JsonMappingException {
    List<RecognisedLine> lines = in.list("lines", this::line);
    if (taken < characters.size()) {
      throw in.wrong(
          "there are %d characters, but the words have %d".formatted(characters.size(), taken));
    }
    return lines;
  }

  private RecognisedLine line(MemberReader in) throws JsonMappingException {
    int begin = taken;
    List<RecognisedWord> words = in.list("words", this::word);
    return new RecognisedLine(words, readings(in, characters.subList(begin, taken)));
  }

  private RecognisedWord word(MemberReader in) throws JsonMappingException {
    int begin = taken;
    int count = in.count("characters");
    if (count > characters.size() - begin) {
      throw in.wrong(
          "the word has %d characters, but %d are left of %d"
              .formatted(count, characters.size() - begin, characters.size()));
    }
    taken += count;
    return new RecognisedWord(readings(in, characters.subList(begin, taken)));
  }

  /** The first reads these characters; of which the others consist is not told. */
  static List<Reading> readings(MemberReader in, List<RecognisedCharacter> read)
      throws JsonMappingException {
    List<Reading> readings =
        in.list(
            "alternatives",
            each -> new Reading(each.text("text"), List.of(), each.number("probability")));
    if (!readings.isEmpty()) {
      Reading first = readings.get(0);
      readings.set(0, new Reading(first.text(), read, first.probability()));
    }
    return readings;
  }
}
