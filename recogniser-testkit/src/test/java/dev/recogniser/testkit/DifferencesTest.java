package dev.recogniser.testkit;

import dev.recogniser.format.ModelFile;
import dev.recogniser.testkit.oracle.HeadOracle;

/** The closed form gives what one sees when one changes the features a little. */
class DifferencesTest extends AutogradConformance {

  @Override
  protected float[] gradient(ModelFile file, float[] features, float[] weights) {
    return new HeadOracle(file.graph()).gradient(features, weights);
  }
}
