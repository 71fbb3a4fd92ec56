/** Scores to classifications: probabilities, alphabet, candidates, rejection. */
@NullMarked
package dev.recogniser.internal.decode;

import org.jspecify.annotations.NullMarked;
