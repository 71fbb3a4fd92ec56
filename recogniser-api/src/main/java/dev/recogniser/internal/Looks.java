package dev.recogniser.internal;

import dev.recogniser.Glyph;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine sees of the pages of one call, asked for line by line in their order. It looks at
 * all of them together; but feature maps are large, so of lines that keep them it looks at no more
 * ahead than fill a batch, and lines that have no room for theirs do not keep them. For one thread.
 */
final class Looks {

  /** The most bytes of feature maps that a call keeps: of 650 glyphs with the standard model. */
  private static final int ROOM = 64 << 20;

  private final Batches batches;
  private final Watch watch;
  private final Iterator<Batches.Look> plain;

  /** Lines that keep feature maps; two lines that are alike are still two. */
  private final Set<Lattice> keeping = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those of them which were not looked at. */
  private final Queue<Lattice> ahead = new ArrayDeque<>();

  private Iterator<Batches.Look> kept = Collections.emptyIterator();

  Looks(Batches batches, List<Page> pages, Watch watch) {
    this(batches, pages, ROOM, watch);
  }

  /** The same with room for so many bytes. */
  Looks(Batches batches, List<Page> pages, int bytes, Watch watch) {
    this.batches = batches;
    this.watch = watch;
    long room = bytes / (Float.BYTES * (long) batches.engine().info().features().size());
    List<Glyph> others = new ArrayList<>();
    for (Page page : pages) {
      for (Lattice line : page.lines()) {
        List<Glyph> glyphs = glyphs(line);
        if (page.reader().explanations() && glyphs.size() <= room) {
          room -= glyphs.size();
          keeping.add(line);
          ahead.add(line);
        } else {
          others.addAll(glyphs);
        }
      }
    }
    this.plain = batches.look(others, false, watch).iterator();
  }

  private static List<Glyph> glyphs(Lattice line) {
    return line.hypotheses().stream().map(Hypothesis::glyph).filter(Objects::nonNull).toList();
  }

  /**
   * Looks at the next line.
   *
   * @return a look at each of its hypotheses; null where it has no glyph
   */
  List<Batches.@Nullable Look> next(Lattice line) {
    boolean keeps = keeping.contains(line);
    List<Batches.@Nullable Look> looks = new ArrayList<>(line.hypotheses().size());
    for (Hypothesis hypothesis : line.hypotheses()) {
      looks.add(hypothesis.glyph() == null ? null : keeps ? nextKept() : plain.next());
    }
    return looks;
  }

  private Batches.Look nextKept() {
    if (!kept.hasNext()) {
      List<Glyph> glyphs = new ArrayList<>();
      while (glyphs.size() < Batches.MOST && !ahead.isEmpty()) {
        glyphs.addAll(glyphs(ahead.remove()));
      }
      kept = batches.look(glyphs, true, watch).iterator();
    }
    return kept.next();
  }
}
