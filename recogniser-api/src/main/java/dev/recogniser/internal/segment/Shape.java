package dev.recogniser.internal.segment;

import dev.recogniser.Glyph;

/**
 * What is known of a character's ink once it has been cut, and the pixels were dropped.
 *
 * @param bounds the pixels of the drawing's raster that it covers, exactly
 * @param glyph the ink, normalised
 */
record Shape(Bounds bounds, Glyph glyph) {}
