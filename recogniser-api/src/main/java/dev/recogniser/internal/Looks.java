package dev.recogniser.internal;

import dev.recogniser.Glyph;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine sees of the pages of one call, asked for line by line in their order. It looks at
 * all of them together; but feature maps are large, so of pages that keep them it looks at no more
 * lines ahead than fill a batch. For one thread.
 */
final class Looks {

  private final Batches batches;
  private final Watch watch;
  private final Iterator<Batches.Look> plain;

  /** Lines of pages that keep feature maps, which were not looked at. */
  private final Queue<Lattice> ahead;

  private Iterator<Batches.Look> kept = Collections.emptyIterator();

  Looks(Batches batches, List<Page> pages, Watch watch) {
    this.batches = batches;
    this.watch = watch;
    this.plain = batches.look(glyphs(lines(pages, false)), false, watch).iterator();
    this.ahead = new ArrayDeque<>(lines(pages, true).toList());
  }

  private static Stream<Lattice> lines(List<Page> pages, boolean explanations) {
    return pages.stream()
        .filter(page -> page.reader().explanations() == explanations)
        .flatMap(page -> page.lines().stream());
  }

  private static List<Glyph> glyphs(Stream<Lattice> lines) {
    return lines
        .flatMap(line -> line.hypotheses().stream())
        .map(Hypothesis::glyph)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Looks at the next line.
   *
   * @param features whether its page keeps feature maps
   * @return a look at each of its hypotheses; null where it has no glyph
   */
  List<Batches.@Nullable Look> next(Lattice line, boolean features) {
    List<Batches.@Nullable Look> looks = new ArrayList<>(line.hypotheses().size());
    for (Hypothesis hypothesis : line.hypotheses()) {
      looks.add(hypothesis.glyph() == null ? null : features ? nextKept() : plain.next());
    }
    return looks;
  }

  private Batches.Look nextKept() {
    if (!kept.hasNext()) {
      List<Glyph> glyphs = new ArrayList<>();
      while (glyphs.size() < Batches.MOST && !ahead.isEmpty()) {
        glyphs.addAll(glyphs(Stream.of(ahead.remove())));
      }
      kept = batches.look(glyphs, true, watch).iterator();
    }
    return kept.next();
  }
}
