/** Ink to glyph: the one normalisation that training and recognition share. */
@NullMarked
package dev.recogniser.internal.glyph;

import org.jspecify.annotations.NullMarked;
