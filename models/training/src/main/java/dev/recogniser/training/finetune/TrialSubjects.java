package dev.recogniser.training.finetune;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.Fold;
import dev.recogniser.training.data.LabelledStrokes;
import dev.recogniser.training.data.Pen;
import dev.recogniser.training.finetune.Trial.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The writers of a trial.
 *
 * @param part which writers
 * @param fewest how many characters each has at least
 * @param drawings the numbers of single characters to learn from
 * @param seed decides the order
 */
record TrialSubjects(Fold part, int fewest, List<Integer> drawings, long seed) {

  /** How wide a pen draws lines, as a part of the median height of their characters. */
  private static final double PEN = 0.06;

  /**
   * Writers of isolated characters. These are put into the order in which a user would be asked for
   * them; the first ones are learnt from, and those behind the largest number are read.
   *
   * @throws DataException if nobody has enough
   */
  List<Subject> ofStrokes(Path file) {
    List<Subject> subjects = new ArrayList<>();
    int most = Collections.max(drawings);
    DrawingSources.writers(file, part, fewest)
        .forEach(
            (writer, all) -> {
              List<LabelledDrawing> order = AskingOrder.of(all, seed);
              Map<String, List<LabelledDrawing>> lessons = new LinkedHashMap<>();
              drawings.forEach(count -> lessons.put(count.toString(), order.subList(0, count)));
              subjects.add(new Subject(writer, lessons, order.subList(most, order.size())));
            });
    return require(subjects, "characters. Lower --min-characters.");
  }

  /**
   * Writers of lines. Their order is left to chance; the first ones are learnt from by what they
   * say, and the characters of those behind the largest number are read. Single characters are of
   * the lines that are learnt from, where these truly have them.
   *
   * @param aligner takes lines apart
   * @param texts the numbers of lines to learn from
   * @throws DataException if nobody has enough
   */
  List<Subject> ofTranscripts(Path file, List<Integer> texts, Aligner aligner) {
    List<Subject> subjects = new ArrayList<>();
    int most = Collections.max(texts);
    DrawingSources.lines(file, part, most)
        .forEach(
            (writer, all) -> {
              if (characters(all).size() >= fewest) {
                subjects.add(subject(writer, all, texts, aligner));
              }
            });
    return require(
        subjects, "characters in more than " + most + " lines. Lower --min-characters or --texts.");
  }

  private Subject subject(
      String writer, List<DrawnLine> all, List<Integer> texts, Aligner aligner) {
    int most = Collections.max(texts);
    List<DrawnLine> order = new ArrayList<>(all);
    Collections.shuffle(order, new Random(seed));
    Map<String, List<LabelledDrawing>> lessons = new LinkedHashMap<>();
    for (int count : texts) {
      Stream<TranscribedDrawing> lesson =
          order.subList(0, count).stream().map(TrialSubjects::transcribed);
      lessons.put(count + " texts", aligner.align(lesson).drawings());
    }
    List<LabelledDrawing> asked = AskingOrder.of(characters(order.subList(0, most)), seed);
    for (int count : drawings) {
      lessons.put(count + " drawings", asked.subList(0, Math.min(count, asked.size())));
    }
    return new Subject(writer, lessons, characters(order.subList(most, order.size())));
  }

  private static List<LabelledDrawing> characters(List<DrawnLine> lines) {
    return lines.stream()
        .flatMap(line -> line.labelled().stream())
        .map(DrawingSources::draw)
        .toList();
  }

  private static TranscribedDrawing transcribed(DrawnLine line) {
    List<Box> boxes = line.characters().stream().map(LabelledStrokes::bounds).toList();
    Drawing drawing = Drawing.ofStrokes(line.strokes(), Pen.width(PEN, boxes));
    return new TranscribedDrawing("A line of " + line.writer(), line.text(), drawing);
  }

  private List<Subject> require(List<Subject> subjects, String cure) {
    if (subjects.isEmpty()) {
      throw new DataException("No writer of that part has " + fewest + " " + cure);
    }
    return subjects;
  }
}
