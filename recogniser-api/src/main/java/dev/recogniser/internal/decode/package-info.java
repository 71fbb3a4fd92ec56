/**
 * Scores to classifications, of a glyph alone and of a character in its context: probabilities,
 * alphabet, candidates, rejection.
 */
@NullMarked
package dev.recogniser.internal.decode;

import org.jspecify.annotations.NullMarked;
