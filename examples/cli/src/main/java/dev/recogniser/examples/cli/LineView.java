package dev.recogniser.examples.cli;

import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import java.util.List;

/** A line in JSON. */
record LineView(
    String text,
    double probability,
    BoxView box,
    List<ReadingView> alternatives,
    List<WordView> words) {

  static LineView of(RecognisedLine line) {
    return new LineView(
        line.text(),
        line.probability(),
        BoxView.of(line.box()),
        ReadingView.of(line.alternatives()),
        line.words().stream().map(WordView::of).toList());
  }

  record WordView(String text, double probability, BoxView box, List<ReadingView> alternatives) {
    static WordView of(RecognisedWord word) {
      return new WordView(
          word.text(),
          word.probability(),
          BoxView.of(word.box()),
          ReadingView.of(word.alternatives()));
    }
  }

  record ReadingView(String text, double probability) {
    static List<ReadingView> of(List<Reading> readings) {
      return readings.stream()
          .map(reading -> new ReadingView(reading.text(), reading.probability()))
          .toList();
    }
  }
}
