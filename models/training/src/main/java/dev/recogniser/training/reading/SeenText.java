package dev.recogniser.training.reading;

import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Lattice;
import dev.recogniser.training.segments.WrittenText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with what the network sees in every hypothesis of its lines.
 *
 * @param text the text
 * @param lattices what its lines may be divided into, from the top
 * @param seen for each of these and each of its hypotheses the labels' probabilities
 */
record SeenText(WrittenText text, List<Lattice> lattices, List<List<double @Nullable []>> seen) {

  /** Its lines, fitted by a reader. */
  List<SeenLine> lines(LineReader reader) {
    List<SeenLine> lines = new ArrayList<>(lattices.size());
    for (int i = 0; i < lattices.size(); i++) {
      lines.add(reader.see(lattices.get(i), seen.get(i)));
    }
    return lines;
  }
}
