/**
 * Images and pen strokes to ink: decoding with a size limit, pages, orientation, transparency,
 * polarity, rendering.
 */
@NullMarked
package dev.recogniser.internal.image;

import org.jspecify.annotations.NullMarked;
