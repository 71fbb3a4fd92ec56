/**
 * Explaining: methods that find which places of a glyph raise a score, and the way from their grid
 * back to the drawing's pixels.
 */
@NullMarked
package dev.recogniser.internal.explain;

import org.jspecify.annotations.NullMarked;
