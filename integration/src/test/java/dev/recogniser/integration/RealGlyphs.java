package dev.recogniser.integration;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.IdxReader;
import dev.recogniser.training.data.Orientation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Glyphs that people have written. */
final class RealGlyphs {

  private RealGlyphs() {}

  /** The first glyphs of EMNIST's training set; ends the test if that is not there. */
  static List<Glyph> first(int count) {
    String data = System.getProperty("recogniser.data", System.getenv("RECOGNISER_DATA"));
    assumeThat(data).as("training data, named by -Drecogniser.data or RECOGNISER_DATA").isNotNull();
    Path emnist = Path.of(data, "emnist");
    GlyphSet set =
        IdxReader.read(
            emnist.resolve("train-images-idx3-ubyte.gz"),
            emnist.resolve("train-labels-idx1-ubyte.gz"),
            Orientation.UPRIGHT);
    return IntStream.range(0, count).mapToObj(set::glyph).map(Glyph::ofValues).toList();
  }
}
