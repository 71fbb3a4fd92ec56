package dev.recogniser.paper;

import georegression.fitting.line.FitLine_F64;
import georegression.struct.line.LinePolar2D_F64;
import georegression.struct.point.Point2D_F64;
import java.util.ArrayList;
import java.util.List;

/** Draws the sides of a sheet where the step from dark to light is steepest. */
final class SideFitter {

  private static final int PLACES = 100;

  /** How far from a side the step is looked for at first, in pixels. */
  private static final double REACH = 6;

  /** The least step that tells a side's place. */
  private static final float LEAST_STEP = Shades.DOUBLE / 8;

  private final Shades shades;

  private SideFitter(Shades shades) {
    this.shades = shades;
  }

  /** Fits the sides twice, the second time to what is near to the first. */
  static Quad fit(QuadFinder.Found found, Shades shades) {
    SideFitter fitter = new SideFitter(shades);
    Quad rough = fitter.fit(found.quad(), found.sides(), REACH);
    return fitter.fit(rough, found.sides(), REACH / 3);
  }

  private Quad fit(Quad quad, List<Edge> sides, double reach) {
    List<Line> lines = new ArrayList<>(4);
    for (int i = 0; i < 4; i++) {
      Line side = quad.line(i);
      lines.add(sides.get(i).isBorder() ? side : fit(side, quad.length(i), reach));
    }
    return Quad.between(lines).filter(Quad::isPlausible).orElse(quad);
  }

  private Line fit(Line side, double length, double reach) {
    List<Point2D_F64> steps = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      double along = length * (0.05 + 0.9 * i / (PLACES - 1));
      double inwards = steepest(side, along, reach);
      if (!Double.isNaN(inwards)) {
        Corner step = side.at(along, inwards);
        steps.add(new Point2D_F64(step.x(), step.y()));
      }
    }
    return steps.size() < PLACES / 2 ? side : directed(FitLine_F64.polar(steps, null), side);
  }

  /** How far inwards the step is steepest, in light; NaN where there is none to be seen. */
  private double steepest(Line side, double along, double reach) {
    double best = Double.NaN;
    double most = 0;
    for (double inwards = -reach; inwards <= reach; inwards += 0.5) {
      float light = shades.at(side.at(along, inwards + 1.5));
      float dark = shades.at(side.at(along, inwards - 1.5));
      double step = light(light) - light(dark);
      if (light - dark > LEAST_STEP && step > most) { // never so outside of the picture: NaN
        most = step;
        best = inwards;
      }
    }
    return best;
  }

  private static double light(float shade) {
    return Math.pow(2, shade / Shades.DOUBLE);
  }

  /** The fitted line with the direction that the side had. */
  private static Line directed(LinePolar2D_F64 fitted, Line side) {
    double cosine = Math.cos(fitted.angle);
    double sine = Math.sin(fitted.angle);
    Line line = new Line(fitted.distance * cosine, fitted.distance * sine, -sine, cosine);
    return line.dx() * side.dx() + line.dy() * side.dy() < 0 ? line.reversed() : line;
  }
}
