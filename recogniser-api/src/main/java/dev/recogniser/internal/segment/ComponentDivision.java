package dev.recogniser.internal.segment;

import java.util.List;

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
    ClippedRuns clipped =
        ClippedRuns.of(
            runs,
            whole.bounds().top(),
            from == 0 ? null : paths.get(from - 1).columns(),
            to == paths.size() + 1 ? null : paths.get(to - 1).columns());
    return new Part(
        whole.index(),
        clipped.bounds(),
        clipped.area(),
        ComponentOutline.of(clipped, clipped.bounds()),
        new Slice.OfComponent(clipped));
  }
}
