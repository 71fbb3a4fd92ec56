package dev.recogniser.internal.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of an image and where it may be cut. */
final class ComponentDivision implements Division {

  private final Part whole;
  private final InkRuns runs;
  private final List<SeamPath> paths;
  private final List<Seam> seams;

  ComponentDivision(Part whole, InkRuns runs, SeamFinder finder) {
    this.whole = whole;
    this.runs = runs;
    this.paths = finder.find(runs, whole.bounds(), whole.area());
    this.seams = paths.stream().map(path -> finder.seam(path, whole.bounds())).toList();
  }

  @Override
  public List<Seam> seams() {
    return seams;
  }

  @Override
  public Part part(int from, int to) {
    if (from == 0 && to == paths.size() + 1) {
      return whole;
    }
    return slice(
        whole,
        runs,
        from == 0 ? null : paths.get(from - 1).columns(),
        to == paths.size() + 1 ? null : paths.get(to - 1).columns());
  }

  /**
   * What lies of a component between two seams.
   *
   * @param from for each row its first column; null for all
   * @param to for each row the column after its last; null for all
   */
  static Part slice(Part whole, InkRuns runs, int @Nullable [] from, int @Nullable [] to) {
    ClippedRuns clipped = ClippedRuns.of(runs, whole.bounds().top(), from, to);
    return new Part(
            whole.index(),
            clipped.bounds(),
            clipped.bounds(),
            clipped.area(),
            ComponentOutline.of(clipped, clipped.bounds()),
            new Slice.OfComponent(clipped))
        .of(whole);
  }
}
