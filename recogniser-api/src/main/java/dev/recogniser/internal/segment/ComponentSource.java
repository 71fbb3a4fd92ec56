package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.internal.Watch;
import java.util.List;
import java.util.Optional;

/** Cuts an image by what hangs together. */
final class ComponentSource implements Cutting.Source {

  private final Drawing drawing;
  private final InkRaster clean;
  private final ComponentTable table;
  private final double penWidth;

  ComponentSource(Drawing drawing, Watch watch) {
    this.drawing = drawing;
    this.clean = CleanInk.of(drawing.raster(), watch);
    this.table = ComponentTable.of(clean);
    this.penWidth = PenWidth.of(table);
  }

  @Override
  public int count() {
    return table.count();
  }

  @Override
  public Optional<Spread> spread(int piece) {
    return table.area(piece) < ComponentParts.MIN_PIXELS
        ? Optional.empty()
        : Optional.of(
            new RunSpread(drawing, table.runs(piece), table.bounds(piece), table.area(piece)));
  }

  /** With paper around, that tells how the ink stands out. */
  @Override
  public Bounds bounds(List<Integer> pieces) {
    return pieces.stream()
        .map(table::bounds)
        .reduce(Bounds::union)
        .orElseThrow()
        .grow(halo() + (int) Math.ceil(penWidth), clean.width(), clean.height());
  }

  private int halo() {
    return SoftEdge.width(penWidth);
  }

  @Override
  public Drawing cut(List<Integer> pieces, Bounds bounds) {
    SoftEdge edge = new SoftEdge(clean, bounds);
    pieces.forEach(piece -> edge.stamp(table.runs(piece)));
    byte[] levels = edge.levels(halo(), ComponentParts.INK_LEVEL);
    int left = bounds.left() + (int) drawing.boxOf(0, 0, 1, 1).x();
    int top = bounds.top() + (int) drawing.boxOf(0, 0, 1, 1).y();
    return Drawing.of(InkRaster.wrap(bounds.width(), bounds.height(), levels), left, top);
  }
}
