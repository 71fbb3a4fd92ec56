/** Pictures of explanations and readings: colours, heat beneath ink, the legend, boxes. */
@NullMarked
package dev.recogniser.internal.picture;

import org.jspecify.annotations.NullMarked;
