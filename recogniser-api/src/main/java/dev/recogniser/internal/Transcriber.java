package dev.recogniser.internal;

import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.read.GlyphScores;
import dev.recogniser.internal.read.LineDecision;
import dev.recogniser.internal.read.LineReader;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides lines of which all hypotheses were looked at.
 *
 * @param reader decides
 * @param decoder makes classifications
 * @param context whether neighbours count for what a character is; if not, they count only for how
 *     its line is divided
 * @param alternatives how many readings of a word and a line are given at most
 */
record Transcriber(LineReader reader, Decoder decoder, boolean context, int alternatives) {

  /**
   * Fits a line to what was seen of it.
   *
   * @param looks at each hypothesis of the lattice; null where it has no glyph
   */
  SeenLine see(Lattice lattice, List<Batches.@Nullable Look> looks) {
    List<@Nullable GlyphScores> seen = new ArrayList<>(looks.size());
    for (Batches.Look look : looks) {
      seen.add(
          look == null
              ? null
              : GlyphScores.ofLogarithms(look.logProbabilities(), look.nonCharacter()));
    }
    return reader.see(lattice, seen);
  }

  /** Decides what a line says. */
  LineDecision decide(SeenLine line) {
    return reader.read(line, readings());
  }

  /** How many readings are given at most. */
  int readings() {
    return context ? alternatives : 1;
  }
}
