package dev.recogniser.internal.segment;

import dev.recogniser.Stroke;
import java.util.List;
import java.util.function.Function;

/** A stroke and where it may be cut. */
final class StrokeDivision implements Division {

  private final Part whole;
  private final Stroke stroke;
  private final StrokeTrace trace;
  private final List<StrokeSeams.Cut> cuts;
  private final Function<Stroke, Part> piece;

  /** Takes a stroke, and what makes a piece of ink of a piece of stroke. */
  StrokeDivision(
      Part whole,
      Stroke stroke,
      StrokeTrace trace,
      List<StrokeSeams.Cut> cuts,
      Function<Stroke, Part> piece) {
    this.whole = whole;
    this.stroke = stroke;
    this.trace = trace;
    this.cuts = cuts;
    this.piece = piece;
  }

  @Override
  public List<Seam> seams() {
    return cuts.stream().map(StrokeSeams.Cut::seam).toList();
  }

  @Override
  public Part part(int from, int to) {
    if (from == 0 && to == cuts.size() + 1) {
      return whole;
    }
    int first = from == 0 ? 0 : cuts.get(from - 1).point();
    int last = to == cuts.size() + 1 ? trace.count() - 1 : cuts.get(to - 1).point();
    return piece.apply(StrokeTrace.between(stroke, trace.place(first), trace.place(last)));
  }
}
