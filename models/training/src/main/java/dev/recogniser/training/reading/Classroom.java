package dev.recogniser.training.reading;

import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.read.SpaceFeatures;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.training.segments.WrittenText;
import java.util.Arrays;
import java.util.List;

/**
 * Makes lessons of texts: which hypotheses are characters, and which gaps are spaces. The
 * segmenter's own wrong hypotheses are what is no character.
 */
final class Classroom {

  /** Part of a character or more than one, a character, a mark. */
  static final int CHARACTER_CLASSES = 3;

  /** Between letters, between words. */
  static final int SPACE_CLASSES = 2;

  private static final int PART = 0;
  private static final int CHARACTER = 1;
  private static final int MARK = 2;

  private final LineReader reader;
  private final List<String> labels;
  private final Lessons characters = new Lessons();
  private final Lessons spaces = new Lessons();

  Classroom(LineReader reader, List<String> labels) {
    this.reader = reader;
    this.labels = labels;
  }

  Lessons characters() {
    return characters;
  }

  Lessons spaces() {
    return spaces;
  }

  void add(SeenText text) {
    if (!text.text().truth().isEmpty()) {
      text.lines(reader).forEach(line -> add(text.text(), line));
    }
  }

  private void add(WrittenText text, SeenLine line) {
    Lattice lattice = line.lattice();
    int[] before = new int[lattice.nodes()];
    int[] after = new int[lattice.nodes()];
    Arrays.fill(before, WrittenText.NONE);
    Arrays.fill(after, WrittenText.NONE);
    for (int i = 0; i < lattice.hypotheses().size(); i++) {
      Hypothesis hypothesis = lattice.hypotheses().get(i);
      int match = text.match(hypothesis.box());
      if (line.seen().get(i) != null && match != WrittenText.UNCLEAR) {
        characters.add(reader.features(line, i), answer(text, match), text.writer());
        if (match >= 0) {
          before[hypothesis.to()] = match;
          after[hypothesis.from()] = match;
        }
      }
    }
    if (text.inOrder() && text.ofLine()) {
      addSpaces(text, line, before, after);
    }
  }

  private int answer(WrittenText text, int match) {
    if (match < 0) {
      return PART;
    }
    return labels.contains(text.truth().get(match).label()) ? CHARACTER : MARK;
  }

  private void addSpaces(WrittenText text, SeenLine line, int[] before, int[] after) {
    SpaceFeatures features = new SpaceFeatures(line);
    for (int node = 1; node < line.lattice().nodes() - 1; node++) {
      if (before[node] >= 0 && after[node] == before[node] + 1) {
        boolean space = text.truth().get(after[node]).spaceBefore();
        spaces.add(features.at(node), space ? 1 : 0, text.writer());
      }
    }
  }
}
