package dev.recogniser.internal.segment;

import java.util.List;
import java.util.Optional;

/** The pieces of a drawing's ink, and how to draw some of them alone. */
interface InkParts {

  /** All pieces worth reading, in no order that means anything but {@link Part#index}. */
  List<Part> parts();

  /** The pen's width in pixels, known or estimated. */
  double penWidth();

  /** The ink of some pieces alone; empty where it is too faint for the raster. */
  Optional<Crop> draw(List<Part> parts);
}
