package dev.recogniser.examples.demo;

import dev.recogniser.Reading;
import dev.recogniser.RecognisedLine;
import dev.recogniser.RecognisedWord;
import java.util.List;

/**
 * A line in JSON.
 *
 * @param probability of its text as a whole
 * @param alternatives its most probable texts
 */
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

  /**
   * A word in JSON.
   *
   * @param characters how many of the answer's characters, in their order, are its own
   */
  record WordView(
      String text,
      double probability,
      BoxView box,
      int characters,
      List<ReadingView> alternatives) {
    static WordView of(RecognisedWord word) {
      return new WordView(
          word.text(),
          word.probability(),
          BoxView.of(word.box()),
          word.characters().size(),
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
