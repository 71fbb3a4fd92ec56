package dev.recogniser.training.evaluate;

import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.data.Codes;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokesReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The texts that the options name: lines, words or codes.
 *
 * @param source where they are
 * @param reading which of them, and how they are shown
 * @param notes takes what is to be said of them
 */
record TextSource(SourceOptions source, ReadingOptions reading, Consumer<String> notes) {

  /** What they are called while they are read. */
  String unit() {
    return source.words().isPresent() ? "words" : source.codes().isPresent() ? "codes" : "lines";
  }

  /** The texts, drawn as they are consumed; to be closed. */
  Stream<TextSample> open() {
    return source
        .words()
        .map(this::words)
        .or(() -> source.codes().map(this::codes))
        .or(() -> source.lines().map(this::lines).map(lines -> lines.map(this::draw)))
        .orElseThrow();
  }

  /** What is to be said beside the figures. */
  Map<String, Object> facts() {
    Map<String, Object> facts = reading.paper.facts();
    if (source.codes().isPresent()) {
      facts.putAll(reading.codes.facts());
    }
    return facts;
  }

  /** The texts of the files that are known. */
  Set<String> known() {
    Set<String> known = new HashSet<>();
    for (Path file : reading.texts.knownTexts) {
      try (Stream<String> texts = StrokesReader.texts(file)) {
        texts.forEach(known::add);
      }
    }
    return known;
  }

  /** The lines of a file that are wanted; to be closed. */
  Stream<DrawnLine> lines(Path file) {
    return StrokesReader.lines(file)
        .filter(line -> isWanted(line.writer(), line.style()))
        .filter(line -> line.overlaps() <= reading.texts.maxOverlaps)
        .filter(line -> line.overlaps() >= reading.texts.minOverlaps)
        .filter(line -> line.alphanumeric() || !reading.texts.alphanumericOnly);
  }

  private Stream<TextSample> words(Path file) {
    return StrokesReader.words(file)
        .filter(word -> isWanted(word.writer(), word.style()))
        .filter(word -> !reading.texts.alphanumericOnly || isAlphanumeric(word.text()))
        .map(this::draw);
  }

  private Stream<TextSample> codes(Path file) {
    Codes codes = maker(file);
    notes.accept(
        "Writers of the codes: %d, of whom %d have all %d labels."
            .formatted(
                codes.writers(), codes.completeWriters(), reading.codes.labels().labels().size()));
    return codes.make(reading.codes.count(), reading.codes.seed()).map(this::draw);
  }

  private Codes maker(Path file) {
    try (Stream<DrawnLine> lines = lines(file)) {
      return Codes.ofPlaces(lines, reading.codes.labels().places(), reading.codes.least());
    }
  }

  private boolean isWanted(String writer, String style) {
    return source.hasWriter(writer) && reading.texts.wants(style);
  }

  private static boolean isAlphanumeric(String text) {
    return text.codePoints().allMatch(c -> c == ' ' || LabelIndex.isLabel(c));
  }

  private TextSample draw(DrawnLine line) {
    return shown(
        "line", line.text(), line.writer(), () -> TextSample.of(line, reading.strokes.penWidth()));
  }

  private TextSample draw(DrawnWord word) {
    return shown(
        "word", word.text(), word.writer(), () -> TextSample.of(word, reading.strokes.penWidth()));
  }

  private TextSample shown(String what, String text, String writer, Supplier<TextSample> drawn) {
    TextSample sample =
        StrokeOptions.drawing("The " + what + " '" + text + "' of " + writer, drawn);
    return reading.paper.wanted()
        ? sample.on(reading.paper, reading.strokes.penWidth())
        : sample.shown(reading.strokes);
  }
}
