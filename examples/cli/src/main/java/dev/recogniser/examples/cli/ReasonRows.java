package dev.recogniser.examples.cli;

import dev.recogniser.Evidence;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recognition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence for each doubtful character, after its word, in which it stands in brackets. */
final class ReasonRows implements Detail {

  @Override
  public Stream<String> rows(Recognition result) {
    List<String> rows = result.words().stream().flatMap(ReasonRows::rows).toList();
    return rows.isEmpty()
        ? Stream.of("  Each character is what it looks like, and nothing else comes near.")
        : rows.stream();
  }

  private static Stream<String> rows(RecognisedWord word) {
    List<RecognisedCharacter> characters = word.characters();
    return IntStream.range(0, characters.size())
        .boxed()
        .flatMap(
            place ->
                Doubt.about(characters.get(place)).stream()
                    .map(evidence -> row(characters, place, evidence)));
  }

  private static String row(List<RecognisedCharacter> word, int place, Evidence evidence) {
    return "  %s[%s]%s  %s"
        .formatted(
            text(word.subList(0, place)),
            word.get(place).label(),
            text(word.subList(place + 1, word.size())),
            evidence.sentence());
  }

  private static String text(List<RecognisedCharacter> characters) {
    return String.join("", characters.stream().map(RecognisedCharacter::label).toList());
  }
}
