package dev.recogniser.internal;

import dev.recogniser.Box;
import dev.recogniser.Classification;
import dev.recogniser.Evidence;
import dev.recogniser.OptionException;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedCharacter;
import dev.recogniser.Recogniser;
import dev.recogniser.Segment;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.read.Decision;
import dev.recogniser.internal.read.Decision.Chosen;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenCharacter;
import dev.recogniser.internal.read.SeenLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes down what was decided of one line. */
final class Scribe {

  /** What a label that no reading has loses against one that some have: a logarithm. */
  private static final double UNREAD = -9;

  /**
   * A word of a reading.
   *
   * @param chosen its characters; the first is told of the space before it by {@code spaceBefore}
   * @param spaceBefore whether it is not the line's first
   */
  private record Word(List<Chosen> chosen, boolean spaceBefore) {
    Word {
      Chosen first = chosen.get(0);
      List<Chosen> all = new ArrayList<>(chosen);
      all.set(0, new Chosen(first.hypothesis(), first.label(), spaceBefore, first.start()));
      chosen = List.copyOf(all);
    }
  }

  private final Transcriber transcriber;
  private final SeenLine line;
  private final List<Batches.@Nullable Look> looks;
  private final IntFunction<Map<Integer, Double>> labels;
  private final boolean known;
  private final int number;
  private final Recogniser by;

  /** Readings of a line differ in a word or two, and share the characters of all others. */
  private final Map<Word, List<RecognisedCharacter>> written = new HashMap<>();

  /**
   * For a line.
   *
   * @param looks at each hypothesis of its lattice; null where it has no glyph
   * @param labels for each the labels that it may have where it stands, with their probabilities
   * @param known whether it is known what the line says, so that only the places are in doubt
   * @param number of the line
   * @param by who reads
   */
  Scribe(
      Transcriber transcriber,
      SeenLine line,
      List<Batches.@Nullable Look> looks,
      IntFunction<Map<Integer, Double>> labels,
      boolean known,
      int number,
      Recogniser by) {
    this.transcriber = transcriber;
    this.line = line;
    this.looks = looks;
    this.labels = labels;
    this.known = known;
    this.number = number;
    this.by = by;
  }

  /**
   * A reading of the line or a word.
   *
   * @param spaceBefore whether a space separates its first character from what is before it
   */
  Reading reading(Decision read, boolean spaceBefore) {
    List<Chosen> chosen = read.characters();
    List<RecognisedCharacter> characters = new ArrayList<>(chosen.size());
    StringBuilder text = new StringBuilder();
    for (int begin = 0, end; begin < chosen.size(); begin = end) {
      end = endOfWord(chosen, begin);
      Word word = new Word(chosen.subList(begin, end), begin > 0 || spaceBefore);
      text.append(begin > 0 ? " " : "");
      for (RecognisedCharacter character : written.computeIfAbsent(word, this::characters)) {
        characters.add(character);
        text.append(character.label());
      }
    }
    return new Reading(text.toString(), characters, read.probability());
  }

  private List<RecognisedCharacter> characters(Word word) {
    int[] its = word.chosen().stream().mapToInt(Chosen::label).toArray();
    return IntStream.range(0, its.length)
        .mapToObj(
            place ->
                character(word.chosen().get(place), place == 0 && word.spaceBefore(), its, place))
        .toList();
  }

  private static int endOfWord(List<Chosen> chosen, int begin) {
    int end = begin + 1;
    while (end < chosen.size() && !chosen.get(end).spaceBefore()) {
      end++;
    }
    return end;
  }

  /** Where the ink of a hypothesis stands, in the drawing's own coordinates. */
  Box box(int hypothesis) {
    return segment(hypothesis, false).box();
  }

  private Segment segment(int hypothesis, boolean space) {
    return line.lattice().hypotheses().get(hypothesis).cut().toSegment(number, space);
  }

  private RecognisedCharacter character(Chosen chosen, boolean space, int[] word, int place) {
    int hypothesis = chosen.hypothesis();
    Segment segment = segment(hypothesis, space);
    Batches.Look look = Objects.requireNonNull(looks.get(hypothesis));
    Decoder decoder = transcriber.decoder();
    Classification alone = decoder.alone(look.logProbabilities(), look.nonCharacter());
    RecognisedCharacter character =
        new RecognisedCharacter(segment, segment.glyph(), alone).readBy(by, look.features());
    return transcriber.context()
        ? character.inContext(inContext(chosen, look), evidence(chosen, word, place))
        : character;
  }

  private Classification inContext(Chosen chosen, Batches.Look look) {
    double[] scores = look.logProbabilities().clone();
    for (int label = 0; label < scores.length; label++) {
      scores[label] += UNREAD;
    }
    Map<Integer, Double> read = labels.apply(chosen.hypothesis());
    double all = read.values().stream().mapToDouble(Double::doubleValue).sum();
    read.forEach(
        (label, share) -> scores[label] = Math.log(Math.max(Double.MIN_NORMAL, share / all)));
    Decoder decoder = transcriber.decoder();
    double certainty =
        read.getOrDefault(chosen.label(), 0.0)
            * (known ? 1 : decoder.share(look.logProbabilities()));
    return decoder.inContext(scores, chosen.label(), Math.min(1, certainty), look.nonCharacter());
  }

  private Evidence.Source evidence(Chosen chosen, int[] word, int place) {
    SeenCharacter seen = line.character(chosen.hypothesis());
    LineReader reader = transcriber.reader();
    List<String> known = transcriber.decoder().labels();
    return (label, against) -> {
      double[] parts =
          reader.difference(
              seen, chosen.start(), word, place, index(known, label), index(known, against));
      return new Evidence(label, against, parts[0], parts[1], parts[2], parts[3]);
    };
  }

  private static int index(List<String> labels, String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new OptionException(
          "The model has no label '" + label + "'. It has: " + String.join(" ", labels) + ".");
    }
    return index;
  }
}
