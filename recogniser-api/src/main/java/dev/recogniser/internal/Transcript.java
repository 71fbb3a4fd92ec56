package dev.recogniser.internal;

import dev.recogniser.Box;
import dev.recogniser.Fit;
import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.internal.expect.TextSet;
import dev.recogniser.internal.read.Decision;
import dev.recogniser.internal.read.ExpectedDecision;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes down what a drawing says, line by line. For one thread. */
final class Transcript {

  /** A line that is kept until all are there. */
  private record Kept(SeenLine line, List<Batches.@Nullable Look> looks, LineDecision decision) {}

  private final Reader reader;
  private final Recogniser by;
  private final List<RecognisedLine> lines = new ArrayList<>();

  /** Writes each of these lines again, with another number. */
  private final List<IntFunction<RecognisedLine>> again = new ArrayList<>();

  private final List<Box> leftOut = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  Transcript(Reader reader, Recogniser by) {
    this.reader = reader;
    this.by = by;
  }

  /**
   * Adds the next line.
   *
   * @param looks at each hypothesis of the lattice; null where it has no glyph
   */
  void add(Lattice lattice, List<Batches.@Nullable Look> looks) {
    Transcriber transcriber = reader.transcriber();
    SeenLine line = transcriber.see(lattice, looks);
    LineDecision decision = transcriber.decide(line);
    if (reader.texts().isPresent()) {
      kept.add(new Kept(line, looks, decision));
    }
    IntFunction<Scribe> scribes =
        number -> new Scribe(transcriber, line, looks, decision::labels, false, number, by);
    Scribe scribe = scribes.apply(lines.size());
    decision.leftOut().forEach(hypothesis -> leftOut.add(scribe.box(hypothesis)));
    if (decision.readings().isEmpty()) {
      return;
    }
    lines.add(line(decision, scribe));
    again.add(number -> line(decision, scribes.apply(number)));
  }

  private static RecognisedLine line(LineDecision decision, Scribe scribe) {
    List<RecognisedWord> words = new ArrayList<>();
    for (List<Decision> readings : decision.words()) {
      boolean first = words.isEmpty();
      words.add(
          new RecognisedWord(readings.stream().map(each -> scribe.reading(each, !first)).toList()));
    }
    List<Reading> readings =
        decision.readings().stream().map(each -> scribe.reading(each, false)).toList();
    return new RecognisedLine(words, readings);
  }

  /** All that was written down. */
  Recognition recognition() {
    return reader
        .texts()
        .map(texts -> among(texts, Recognition.of(lines, leftOut, reader.language())))
        .orElseGet(this::writing);
  }

  /** What is writing of it; its lines are numbered without the others. */
  private Recognition writing() {
    List<Integer> places = reader.writing().of(lines);
    if (places.size() == lines.size()) {
      return Recognition.of(lines, leftOut, reader.language());
    }
    List<RecognisedLine> written = new ArrayList<>();
    List<Box> others = new ArrayList<>(leftOut);
    for (int place = 0; place < lines.size(); place++) {
      if (places.contains(place)) {
        written.add(again.get(place).apply(written.size()));
      } else {
        lines.get(place).characters().forEach(each -> others.add(each.box()));
      }
    }
    return Recognition.of(written, others, reader.language());
  }

  private Recognition among(TextSet texts, Recognition free) {
    Transcriber transcriber = reader.transcriber();
    List<SeenLine> seen = kept.stream().map(Kept::line).toList();
    if (seen.isEmpty()) {
      return expected(List.of(), List.of(), new Fit(0, 0, List.of(), free));
    }
    ExpectedDecision decision = transcriber.reader().read(seen, texts, transcriber.readings());
    if (decision.readings().isEmpty()) {
      return expected(List.of(), List.of(), new Fit(0, 0, List.of(), free));
    }
    LinedText text =
        new LinedText(
            transcriber,
            seen,
            kept.stream().map(Kept::looks).toList(),
            decision,
            texts.isSingle(),
            by);
    double probability = decision.fit(kept.stream().map(Kept::decision).toList());
    List<Reading> readings = decision.readings().stream().map(text::reading).toList();
    return expected(
        text.lines(), text.leftOut(), new Fit(decision.match(), probability, readings, free));
  }

  private Recognition expected(List<RecognisedLine> itsLines, List<Box> boxes, Fit fit) {
    return Recognition.of(itsLines, boxes, fit, reader.language());
  }
}
