package dev.recogniser.training.reading;

import dev.recogniser.Box;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.read.SpaceFeatures;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.training.reading.WrittenText.True;
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

  /** From this overlap on, as intersection over union, a hypothesis is that character. */
  private static final double SAME = 0.8;

  /** Up to this one it is not. Between the two nobody can tell, and nothing is learnt. */
  private static final double OTHER = 0.65;

  private static final int NONE = -1;
  private static final int UNCLEAR = -2;

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
    Arrays.fill(before, NONE);
    Arrays.fill(after, NONE);
    for (int i = 0; i < lattice.hypotheses().size(); i++) {
      Hypothesis hypothesis = lattice.hypotheses().get(i);
      int match = match(hypothesis.box(), text.truth());
      if (line.seen().get(i) != null && match != UNCLEAR) {
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

  /** The character that a box is, or {@link #NONE}, or {@link #UNCLEAR}. */
  private static int match(Box box, List<True> truth) {
    double best = 0;
    int match = NONE;
    for (int i = 0; i < truth.size(); i++) {
      double overlap = box.iou(truth.get(i).box());
      if (overlap > best) {
        best = overlap;
        match = i;
      }
    }
    if (best >= SAME) {
      return match;
    }
    return best >= OTHER ? UNCLEAR : NONE;
  }
}
