package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The connected components of an image as pieces of ink. */
final class ComponentParts implements InkParts {

  /**
   * How much of full ink makes a pixel part of a component. Lower joins neighbours through their
   * soft edges, higher breaks a thin slanting line.
   */
  static final int INK_LEVEL = 96;

  /**
   * Least area of a component, in squares of the pen's width: a tap of a round pen makes 0.8,
   * broken off ends of strokes and noise less.
   */
  private static final double MIN_AREA = 0.25;

  /** Least pixels of a component, whatever the pen: with fewer nobody writes. */
  static final int MIN_PIXELS = 4;

  private final InkRaster raster;
  private final ComponentTable table;
  private final List<Part> parts;
  private final double penWidth;

  /** Takes a raster of clean paper apart. */
  ComponentParts(InkRaster raster) {
    this.raster = raster;
    this.table = ComponentTable.of(raster);
    this.penWidth = PenWidth.of(table);
    this.parts = new ArrayList<>();
    double least = Math.max(MIN_PIXELS, MIN_AREA * penWidth * penWidth);
    for (int c = 0; c < table.count(); c++) {
      if (table.area(c) >= least) {
        parts.add(part(c));
      }
    }
  }

  private Part part(int component) {
    Bounds bounds = table.bounds(component);
    return new Part(
        component,
        bounds,
        table.area(component),
        ComponentOutline.of(table.runs(component), bounds));
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  @Override
  public double penWidth() {
    return penWidth;
  }

  @Override
  public Optional<Crop> draw(List<Part> members) {
    int halo = SoftEdge.width(penWidth);
    Bounds bounds =
        members.stream()
            .map(Part::bounds)
            .reduce(Bounds::union)
            .orElseThrow()
            .grow(halo, raster.width(), raster.height());
    SoftEdge edge = new SoftEdge(raster, bounds);
    members.forEach(part -> edge.stamp(runs(part)));
    return Crop.tight(bounds, edge.levels(halo, INK_LEVEL));
  }

  @Override
  public List<Stroke> strokes(List<Part> members) {
    return List.of();
  }

  @Override
  public Spread spread(Drawing drawing, Part part) {
    return new RunSpread(drawing, runs(part), part.bounds(), (int) part.area());
  }

  @Override
  public Division divide(Part part, JoinEvidence evidence) {
    return new ComponentDivision(
        part, runs(part), new SeamFinder(penWidth, evidence.height(), evidence.spacing()));
  }

  @Override
  public List<Part> partAt(Part part, List<Integer> columns) {
    List<Part> slices = new ArrayList<>();
    for (int slice = 0; slice <= columns.size(); slice++) {
      slices.add(
          ComponentDivision.slice(
              part,
              runs(part),
              slice == 0 ? null : straight(part, columns.get(slice - 1)),
              slice == columns.size() ? null : straight(part, columns.get(slice))));
    }
    return slices;
  }

  @Override
  public List<Part> partAcross(Part part, List<RowCuts.Span> spans) {
    InkRuns runs = runs(part);
    int top = part.bounds().top();
    int[] inkOfRow = new int[part.bounds().height()];
    for (int run = 0; run < runs.count(); run++) {
      inkOfRow[runs.row(run) - top] += runs.end(run) - runs.start(run);
    }
    List<Part> slices = new ArrayList<>();
    int from = 0;
    for (RowCuts.Span span : spans) {
      int cut = thinnest(inkOfRow, Math.max(from + 1, span.from() - top), span.to() - top);
      if (cut > from) {
        slices.add(ComponentDivision.slice(part, runs, null, within(inkOfRow.length, from, cut)));
        from = cut;
      }
    }
    slices.add(
        ComponentDivision.slice(part, runs, null, within(inkOfRow.length, from, inkOfRow.length)));
    return slices;
  }

  /** The row with the least ink, the middle one of several that have. */
  private static int thinnest(int[] inkOfRow, int from, int to) {
    int first = Math.min(from, inkOfRow.length - 1);
    int last = first;
    for (int row = first; row < Math.min(to, inkOfRow.length); row++) {
      if (inkOfRow[row] < inkOfRow[first]) {
        first = row;
      }
      last = inkOfRow[row] == inkOfRow[first] ? row : last;
    }
    return (first + Math.max(first, last)) / 2;
  }

  /** Ends of runs that keep the rows from one to another, and nothing of all others. */
  private static int[] within(int rows, int from, int to) {
    int[] ends = new int[rows];
    Arrays.fill(ends, from, to, Integer.MAX_VALUE);
    return ends;
  }

  private static int[] straight(Part part, int column) {
    int[] columns = new int[part.bounds().height()];
    Arrays.fill(columns, column);
    return columns;
  }

  private InkRuns runs(Part part) {
    return part.slice() instanceof Slice.OfComponent cut ? cut.runs() : table.runs(part.index());
  }
}
