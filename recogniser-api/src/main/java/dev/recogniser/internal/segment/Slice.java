package dev.recogniser.internal.segment;

import dev.recogniser.Stroke;

/** The ink of a {@link Part} that was cut off a stroke or a component. */
sealed interface Slice {

  /** A part of a stroke. */
  record OfStroke(Stroke stroke) implements Slice {}

  /** Some runs of a component, or parts of them. */
  record OfComponent(InkRuns runs) implements Slice {}
}
