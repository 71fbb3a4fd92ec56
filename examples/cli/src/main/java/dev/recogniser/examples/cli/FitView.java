package dev.recogniser.examples.cli;

import dev.recogniser.Fit;
import java.util.List;

/**
 * How well a drawing fits its format, in JSON.
 *
 * @param free the text that is read without the format
 */
record FitView(double probability, List<LineView.ReadingView> alternatives, String free) {
  static FitView of(Fit fit) {
    return new FitView(
        fit.probability(), LineView.ReadingView.of(fit.alternatives()), fit.free().text());
  }
}
