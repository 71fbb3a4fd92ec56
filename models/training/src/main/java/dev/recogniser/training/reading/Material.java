package dev.recogniser.training.reading;

import dev.recogniser.training.data.Codes;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.StrokesReader;
import dev.recogniser.training.segments.WrittenText;
import dev.recogniser.training.segments.WrittenTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The texts that are learnt of, and those of other writers that the weights are found on.
 *
 * @param lines file of written lines
 * @param words file of written words
 * @param held the part of the writers that nothing is learnt of
 */
record Material(Path lines, Path words, Fold held) {

  /** Codes that the weights are found with, lest they suit words alone. */
  private static final int CODES = 300;

  private static final long CODES_SEED = 7;

  /** A writer of fewer labels makes dull codes. */
  private static final int LEAST_LABELS = 20;

  private static final int DIGITS_AND_CAPITALS = 36;

  /** What was written as it was written: lines and words to learn sizes of. */
  List<WrittenText> plain() {
    List<WrittenText> texts =
        new ArrayList<>(lines(line -> WrittenText.of(line, WrittenTexts.PEN)));
    texts.addAll(words(writer -> !held.hasWriter(writer)));
    return texts;
  }

  /** The same lines drawn otherwise, for other pieces to learn of. */
  List<WrittenText> varied() {
    List<WrittenText> texts =
        new ArrayList<>(lines(line -> WrittenText.of(line, WrittenTexts.THICK_PEN).asImage()));
    texts.addAll(lines(line -> WrittenText.of(line, WrittenTexts.PEN).lifted()));
    texts.addAll(lines(line -> WrittenText.joined(line, WrittenTexts.PEN)));
    return texts;
  }

  private List<WrittenText> lines(Function<DrawnLine, WrittenText> drawn) {
    return WrittenTexts.lines(lines, writer -> !held.hasWriter(writer), drawn);
  }

  private List<WrittenText> words(Predicate<String> writers) {
    return WrittenTexts.words(words, writers, word -> WrittenText.of(word, WrittenTexts.PEN));
  }

  /**
   * What the weights are found on, by name.
   *
   * @param marks whether there are to be texts with marks, too
   */
  Map<String, List<WrittenText>> exams(boolean marks) {
    List<DrawnLine> written = heldLines();
    List<DrawnLine> all = written.stream().filter(DrawnLine::alphanumeric).toList();
    List<WrittenText> apart = drawn(all.stream().filter(line -> line.overlaps() == 0));
    List<WrittenText> close =
        drawn(all.stream().filter(line -> line.overlaps() > 0 && line.ordered()));
    List<WrittenText> words = words(held::hasWriter);
    Map<String, List<WrittenText>> exams = new LinkedHashMap<>();
    exams.put("lines", apart);
    exams.put("lines as images", images(apart));
    exams.put("overlapping lines", close);
    exams.put("overlapping lines as images", images(close));
    exams.put("words", words);
    exams.put("words as images", images(words));
    exams.put("codes", codes(all, LabelIndex.LABELS));
    exams.put(
        "codes of digits and capitals",
        codes(all, LabelIndex.LABELS.subList(0, DIGITS_AND_CAPITALS)));
    if (marks) {
      List<WrittenText> marked = drawn(written.stream().filter(Material::hasMarks));
      exams.put("lines with marks", marked);
      exams.put("lines with marks as images", images(marked));
    }
    return exams;
  }

  private List<DrawnLine> heldLines() {
    try (Stream<DrawnLine> file = StrokesReader.lines(lines)) {
      return file.filter(line -> held.hasWriter(line.writer())).toList();
    }
  }

  /** Whether a line has marks, but none of which there is no label. */
  private static boolean hasMarks(DrawnLine line) {
    return !line.alphanumeric()
        && line.text()
            .codePoints()
            .mapToObj(Character::toString)
            .allMatch(each -> each.equals(" ") || LabelIndex.ALL.contains(each));
  }

  private static List<WrittenText> codes(List<DrawnLine> lines, List<String> labels) {
    return drawn(Codes.of(lines.stream(), labels, LEAST_LABELS).make(CODES, CODES_SEED));
  }

  private static List<WrittenText> drawn(Stream<DrawnLine> lines) {
    return lines.map(line -> WrittenText.of(line, WrittenTexts.PEN)).toList();
  }

  private static List<WrittenText> images(List<WrittenText> texts) {
    return texts.stream().map(WrittenText::asImage).toList();
  }
}
