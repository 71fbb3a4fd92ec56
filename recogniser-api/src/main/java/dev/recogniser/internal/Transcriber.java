package dev.recogniser.internal;

import dev.recogniser.Box;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recogniser;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.read.Decision;
import dev.recogniser.internal.read.GlyphScores;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of which all hypotheses were looked at, and writes down what they say.
 *
 * @param reader decides
 * @param decoder makes classifications
 * @param context whether neighbours count for what a character is; if not, they count only for how
 *     its line is divided
 * @param alternatives how many readings of a word and a line are given at most
 */
record Transcriber(LineReader reader, Decoder decoder, boolean context, int alternatives) {

  /**
   * Reads a line.
   *
   * @param looks at each hypothesis of the lattice; null where it has no glyph
   * @param number of the line, if it has any character
   * @param by who reads
   * @param leftOut takes where ink stands that is no character
   * @return the line; empty if it has no character
   */
  Optional<RecognisedLine> read(
      Lattice lattice,
      List<Batches.@Nullable Look> looks,
      int number,
      Recogniser by,
      Consumer<Box> leftOut) {
    List<@Nullable GlyphScores> seen = new ArrayList<>(looks.size());
    for (Batches.Look look : looks) {
      seen.add(
          look == null
              ? null
              : GlyphScores.ofLogarithms(look.logProbabilities(), look.nonCharacter()));
    }
    SeenLine line = reader.see(lattice, seen);
    LineDecision decision = reader.read(line, context ? alternatives : 1);
    for (int hypothesis : decision.leftOut()) {
      leftOut.accept(lattice.hypotheses().get(hypothesis).cut().toSegment(number, false).box());
    }
    if (decision.readings().isEmpty()) {
      return Optional.empty();
    }
    Scribe scribe = new Scribe(this, line, looks, decision, number, by);
    List<RecognisedWord> words = new ArrayList<>();
    for (List<Decision> readings : decision.words()) {
      boolean first = words.isEmpty();
      words.add(
          new RecognisedWord(readings.stream().map(each -> scribe.reading(each, !first)).toList()));
    }
    List<Reading> readings =
        decision.readings().stream().map(each -> scribe.reading(each, false)).toList();
    return Optional.of(new RecognisedLine(words, readings));
  }
}
