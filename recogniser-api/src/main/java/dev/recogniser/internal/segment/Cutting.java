package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A drawing cut into the ink of some regions. A piece of ink is whole, and of the region that holds
 * more than half of it. The drawing is looked at once, however many the regions are.
 */
public final class Cutting {

  /** The share of a piece that more than is held of it by its region. */
  private static final double LEAST = 0.5;

  /** How much is cut out at most, as many times the drawing's own area. */
  private static final long TIMES = 8;

  /** What knows how to cut a drawing of its kind. */
  interface Source {

    /** How many pieces of ink there are. */
    int count();

    /** Where a piece lies; empty for one that is too small to be any. */
    Optional<Spread> spread(int piece);

    /** The raster pixels around some pieces. */
    Bounds bounds(List<Integer> pieces);

    /** Some pieces alone, within these pixels. */
    Drawing cut(List<Integer> pieces, Bounds bounds);
  }

  private final Source source;
  private final TreeMap<Integer, List<Integer>> pieces = new TreeMap<>();
  private long pixels;

  private Cutting(Source source, long pixels) {
    this.source = source;
    this.pixels = pixels;
  }

  /** Finds which ink is whose. */
  public static Cutting of(Drawing drawing, Regions regions, Watch watch) {
    Source source =
        drawing.strokes().isEmpty()
            ? new ComponentSource(drawing, watch)
            : new StrokeSource(drawing);
    long area = (long) drawing.raster().width() * drawing.raster().height();
    Cutting cutting = new Cutting(source, TIMES * area);
    cutting.assign(regions, watch);
    return cutting;
  }

  private void assign(Regions regions, Watch watch) {
    int held = 0;
    for (int piece = 0; piece < source.count(); piece++) {
      watch.check();
      int region =
          source.spread(piece).map(each -> regions.holding(each, LEAST)).orElse(Regions.NONE);
      if (region != Regions.NONE) {
        pieces.computeIfAbsent(region, key -> new ArrayList<>()).add(piece);
        held++;
      }
    }
    watch.pieces(held);
  }

  /**
   * Cuts out the ink of a region.
   *
   * @return a drawing in the same coordinates; empty if there is no ink
   * @throws DrawingException if the regions' ink reaches far beyond them
   */
  public Optional<Drawing> ink(int region) {
    List<Integer> its = pieces.get(region);
    if (its == null) {
      return Optional.empty();
    }
    Bounds bounds = source.bounds(its);
    pixels -= bounds.area();
    if (pixels < 0) {
      throw new DrawingException(
          "The ink that is read, here and before, reaches so far beyond its regions that it covers the drawing "
              + TIMES
              + " times over. Draw the regions around all of their ink, or read fewer in a call.");
    }
    return Optional.of(source.cut(its, bounds));
  }
}
