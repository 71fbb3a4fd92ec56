/** Pictures of explanations: colours, heat beneath ink, and the legend. */
@NullMarked
package dev.recogniser.internal.picture;

import org.jspecify.annotations.NullMarked;
